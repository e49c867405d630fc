using System.Globalization;
using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Compose;

/// <summary>Plans a service of the application.</summary>
internal static class ComposeServicePlanner
{
    private const int User = ComposePlanner.User;

    /// <summary>Plans it; what it waits for, which ports the host opens and with what it is started are decided over all services.</summary>
    public static ComposeService Plan(ApplicationPlan plan, PlannedService service)
    {
        var own = service.HasOwnDockerfile;
        var user = plan.Settings.User;
        var size = user.Text(RunKeys.ScratchSize, service.Name) is { } room ? $",size={ComposeText.Amount(room).ToLowerInvariant()}" : "";
        return new ComposeService(service.Name, service.Image)
        {
            Context = service.IsPinned || service.BuiltBySdk ? "" : ComposeText.Literal(own ? OwnContext(service) : plan.Settings.RootFromOutput),
            Dockerfile = ComposeText.Literal(own ? OwnDockerfile(service) : plan.Settings.Separate ? Joined(plan.Settings.OutputFromRoot, service.Dockerfile) : service.Dockerfile),
            Command = service.SharesImage || own ? [.. service.Service.Arguments.Select(ComposeText.Literal)] : [],
            Environment = [.. EnvironmentPlanner.Plan(plan, service, behindService: false).Select(v => Variable(plan, service, v))],
            Health = service.Health is { } health ? new ComposeHealthCheck([.. Asks(service, health).Select(ComposeText.Literal)], "60s", "10s", 6) : null,
            Networks = ComposeNetworks.Of(plan, service),
            Watch = ComposeWatch.Paths(plan, service),

            // An image of somebody else's making may need its own user and a place to write.
            User = own ? "" : $"{User}:{User}",
            ReadOnly = !own,
            DropAll = !own,
            LowPort = service.Ports.Any(p => p.Number < 1024),
            Tmpfs = own ? [] : ["/tmp", .. service.Scratch.Select(v => ComposeText.Literal(v.Path) + $":uid={User},gid={User},mode=0700{size}")],
            Volumes = [.. service.Persistent.Select(v => new ComposeMount($"{service.Name}-{v.Name}", ComposeText.Literal(v.Path)))],
            SecurityOptions = [.. (user.Find(PlatformKeys.SecurityOptions, service.Name)?.Values ?? default).Select(ComposeText.Literal)],
            Files = [.. SecretFile.Of(user, service.Name).Select(f => new ComposeFile($"{service.Name}-{f.Name}", $".containerize/secrets/{service.Name}/{f.Name}", f.Path))],
            Cpus = (user.Text(PlatformKeys.ComposeCpu, service.Name) ?? user.Text(SettingKeys.Cpu, service.Name)) is { } cpu ? Processors(cpu) : "1.0",
            Memory = ComposeText.Amount(user.Text(PlatformKeys.ComposeMemory, service.Name) ?? user.Text(SettingKeys.Memory, service.Name) ?? "512Mi"),
            Grace = service.IsJob ? "" : $"{service.Workload.Shutdown.Timeout + 5}s",
            Restart = service.IsJob ? "no" : "unless-stopped",
        };
    }

    // The image of a browser application has a small shell with wget; every other one of ours has the program that was built into it.
    private static string[] Asks(PlannedService service, HealthCheck health) => service.Service.Kind == ServiceKind.Spa
        ? ["CMD", "wget", "-q", "--spider", $"http://127.0.0.1:{health.Port}{health.Path}"]
        : ["CMD", "dotnet", "/probe/probe.dll", health.Port.ToString(CultureInfo.InvariantCulture), .. health.Path.Length > 0 ? [health.Path] : Array.Empty<string>()];

    // Compose counts whole processors, Kubernetes thousandths as well.
    private static string Processors(string quantity) =>
        (quantity.EndsWith('m') ? decimal.Parse(quantity[..^1], NumberStyles.None, CultureInfo.InvariantCulture) / 1000m : decimal.Parse(quantity, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).ToString("0.0##", CultureInfo.InvariantCulture);

    private static ComposeVariable Variable(ApplicationPlan plan, PlannedService service, PlannedVariable variable)
    {
        if (variable.Parts is [TextPart.FromUser { Required: false }]) return new ComposeVariable(variable.Name, "", PassedOn: true);
        return new ComposeVariable(variable.Name, string.Concat(variable.Parts.Select(part => part switch
        {
            TextPart.Literal literal => ComposeText.Literal(literal.Text),
            TextPart.Password password => ComposeServerPlanner.Password(password.Server),
            TextPart.FromUser user => ComposeText.Required(VariableNames.Of(service.Name, user.Key), $"set it to the value of {user.Key} for {service.Name}"),
            _ => $"${{{variable.Name}:-{plan.Settings.ComposeEnvironment}}}",
        })));
    }

    /// <summary>The build context of a Dockerfile that the repository brings, relative to the root.</summary>
    public static string OwnContext(PlannedService service) => service.Service.Build.ExistingContext switch
    {
        null => SlashPath.FolderOf(service.Dockerfile) is { Length: > 0 } folder ? folder : ".",
        "" => ".",
        var context => context,
    };

    private static string OwnDockerfile(PlannedService service)
    {
        var context = OwnContext(service);
        if (context == ".") return service.Dockerfile;
        if (service.Dockerfile.StartsWith(context + "/", StringComparison.Ordinal)) return service.Dockerfile[(context.Length + 1)..];
        return string.Concat(Enumerable.Repeat("../", context.Split('/').Length)) + service.Dockerfile;
    }

    private static string Joined(string folder, string file) => folder is "." or "" ? file : folder.TrimEnd('/') + "/" + file;
}
