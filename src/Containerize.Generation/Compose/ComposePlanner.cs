using System.Globalization;
using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;
using Containerize.Generation.Servers;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Compose;

/// <summary>Plans compose.yaml.</summary>
internal static class ComposePlanner
{
    /// <summary>The user and group that services run as, and that owns what they write.</summary>
    public const int User = 10654;

    private const int FirstHostPort = 8080;

    /// <summary>Plans it.</summary>
    public static ComposePlan Plan(ApplicationPlan plan)
    {
        var order = StartOrder.Of(plan);
        var hostPort = FirstHostPort;
        var services = new List<ComposeService>();
        foreach (var service in plan.Services)
        {
            var ports = service.Service.Outward && service.Ports.Count > 0
                ? [new ComposePort(service.Ports[0].Name, service.Ports[0].Number, (hostPort++).ToString(CultureInfo.InvariantCulture))]
                : Array.Empty<ComposePort>();
            services.Add(Service(plan, service, ports, order[service.Name]));
        }

        services.AddRange(plan.Servers.Select(Server));
        var all = services.OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        return new ComposePlan(
            plan.Model.Name,
            all,
            [.. all.SelectMany(s => s.Volumes).Select(v => v.Source).Distinct().Order(StringComparer.Ordinal)],
            [.. all.SelectMany(s => s.Configs)],
            [.. all.SelectMany(s => s.Secrets).Select(s => new ComposeSecret(s, ".containerize/secrets/" + s))]);
    }

    private static ComposeService Service(ApplicationPlan plan, PlannedService service, ComposePort[] ports, SortedDictionary<string, string> order)
    {
        var own = service.HasOwnDockerfile;
        return new ComposeService(service.Name, service.Image)
        {
            Context = service.IsPinned || service.BuiltBySdk ? "" : ComposeText.Literal(own ? OwnContext(service) : plan.Settings.RootFromOutput),
            Dockerfile = ComposeText.Literal(own ? OwnDockerfile(service) : plan.Settings.Separate ? Joined(plan.Settings.OutputFromRoot, service.Dockerfile) : service.Dockerfile),
            Command = service.SharesImage || own ? [.. service.Service.Arguments.Select(ComposeText.Literal)] : [],
            Environment = [.. EnvironmentPlanner.Plan(plan, service, behindService: false).Select(v => Variable(plan, service, v))],
            DependsOn = [.. order.Select(d => new ComposeDependency(d.Key, d.Value))],
            Ports = ports,

            // An image of somebody else's making may need its own user and a place to write.
            User = own ? "" : $"{User}:{User}",
            ReadOnly = !own,
            DropAll = !own,
            LowPort = service.Ports.Any(p => p.Number < 1024),
            Tmpfs = own ? [] : ["/tmp", .. service.Scratch.Select(v => ComposeText.Literal(v.Path) + $":uid={User},gid={User},mode=0700")],
            Volumes = [.. service.Persistent.Select(v => new ComposeMount($"{service.Name}-{v.Name}", ComposeText.Literal(v.Path)))],
            Cpus = plan.Settings.User.Text(SettingKeys.Cpu, service.Name) is { } cpu ? Processors(cpu) : "1.0",
            Memory = plan.Settings.User.Text(SettingKeys.Memory, service.Name)?.Replace("i", "", StringComparison.Ordinal) ?? "512M",
            Restart = service.IsJob ? "no" : "unless-stopped",
        };
    }

    // Compose counts whole processors, Kubernetes thousandths as well.
    private static string Processors(string quantity) =>
        (quantity.EndsWith('m') ? decimal.Parse(quantity[..^1], NumberStyles.None, CultureInfo.InvariantCulture) / 1000m : decimal.Parse(quantity, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).ToString("0.0##", CultureInfo.InvariantCulture);

    private static ComposeService Server(PlannedServer server)
    {
        var recipe = server.Recipe;
        var script = ServerText.Script(server);
        var secret = server.HasPassword && recipe.Delivery == PasswordDelivery.File ? server.Name + "-password" : "";
        var variables = ServerText.Variables(server).Select(v => new ComposeVariable(v.Name, ComposeText.Literal(v.Value))).ToList();
        if (server.HasPassword)
        {
            variables.Add(new ComposeVariable(recipe.PasswordVariable, secret.Length > 0 ? "/run/secrets/" + secret : Password(server.Name)));
        }

        return new ComposeService(server.Name, recipe.Image)
        {
            Command = [.. ServerText.Arguments(server).Select(ComposeText.Literal)],
            Environment = [.. variables.OrderBy(v => v.Name, StringComparer.Ordinal)],
            Health = recipe.Health.Count > 0 ? new ComposeHealthCheck([.. recipe.Health.Select(ComposeText.Literal)], $"{recipe.StartSeconds}s") : null,
            User = recipe.User > 0 ? $"{recipe.User}:{recipe.Group}" : "",

            // The engine copies a config into the container's file system, which therefore has to be writable.
            ReadOnly = recipe.ReadOnly && script.Length == 0,
            DropAll = recipe.User > 0,
            Tmpfs = [.. recipe.Scratch.Select(p => p == "/tmp" || recipe.User == 0 ? p : $"{p}:uid={recipe.User},gid={recipe.Group},mode=0755")],
            Volumes = recipe.DataPath.Length > 0 ? [new ComposeMount(server.Name + "-data", recipe.DataPath)] : [],
            Secrets = secret.Length > 0 ? [secret] : [],
            Configs = script.Length > 0 ? [new ComposeConfig(server.Name + "-databases", ComposeText.Literal(script), recipe.InitFolder + "/databases.sql")] : [],
            Cpus = (recipe.MilliCpu / 1000m).ToString("0.0##", CultureInfo.InvariantCulture),
            Memory = recipe.Memory.Replace("i", "", StringComparison.Ordinal),
            Pids = 1024,
        };
    }

    private static ComposeVariable Variable(ApplicationPlan plan, PlannedService service, PlannedVariable variable)
    {
        if (variable.Parts is [TextPart.FromUser { Required: false }]) return new ComposeVariable(variable.Name, "", PassedOn: true);
        return new ComposeVariable(variable.Name, string.Concat(variable.Parts.Select(part => part switch
        {
            TextPart.Literal literal => ComposeText.Literal(literal.Text),
            TextPart.Password password => Password(password.Server),
            TextPart.FromUser user => ComposeText.Required(VariableNames.Of(service.Name, user.Key), $"set it to the value of {user.Key} for {service.Name}"),
            _ => $"${{{variable.Name}:-{plan.Settings.User.Text(SettingKeys.ComposeEnvironment) ?? "Development"}}}",
        })));
    }

    private static string Password(string server) => ComposeText.Required(VariableNames.Password(server), $"set it to a password for {server}");

    private static string OwnContext(PlannedService service) => service.Service.Build.ExistingContext switch
    {
        null => FolderOf(service.Dockerfile) is { Length: > 0 } folder ? folder : ".",
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

    private static string FolderOf(string file) => file.LastIndexOf('/') is var i and > 0 ? file[..i] : "";
}
