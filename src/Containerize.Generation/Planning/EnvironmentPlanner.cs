using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Composes the environment variables of a service from its configuration keys.</summary>
internal static class EnvironmentPlanner
{
    /// <summary>The variables, sorted by name.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="service">The service.</param>
    /// <param name="behindService">Whether others are reached through a Kubernetes Service and its port, or directly at the container's.</param>
    public static IReadOnlyList<PlannedVariable> Plan(ApplicationPlan plan, PlannedService service, bool behindService)
    {
        var variables = new SortedDictionary<string, PlannedVariable>(StringComparer.Ordinal);
        void Set(string name, params TextPart[] parts) => variables[name] = new PlannedVariable(name, parts);

        var web = service.Ports.Count > 0;
        if (service.Service.Kind == ServiceKind.Spa) return [];
        Set(web ? "ASPNETCORE_ENVIRONMENT" : "DOTNET_ENVIRONMENT", new TextPart.EnvironmentName());
        if (service.Service.Kind == ServiceKind.Functions || IsOldDefault(service))
        {
            Set("ASPNETCORE_URLS", new TextPart.Literal($"http://+:{service.Ports[0].Number}"));
        }
        else if (service.Service.Ports.Any(p => p.IsImageDefault))
        {
            Set("ASPNETCORE_HTTP_PORTS", new TextPart.Literal($"{service.Ports[0].Number}"));
        }

        if (service.Service.Outward && web)
        {
            Set("ASPNETCORE_FORWARDEDHEADERS_ENABLED", new TextPart.Literal("true"));
        }

        var extra = ExtraVariables.Of(plan.Settings.User, service, behindService);
        var files = SecretFile.Of(plan.Settings.User, service.Name);
        foreach (var key in service.Service.Configuration.Where(k => VariableNames.IsValid(k.Variable) && !extra.ContainsKey(k.Variable) && !files.Any(f => f.Replaces(k.Variable))))
        {
            if (Supplied(plan, service, key, behindService) is { } parts)
            {
                Set(key.Variable, [.. parts]);
            }
            else if (key.Required || key.Secret || key.Supply is not null)
            {
                var required = key.Required || key.Supply is not null;
                Set(key.Variable, new TextPart.FromUser(key.Key, required));
                if (required) Say(plan, service, key);
            }
        }

        foreach (var name in plan.Settings.User.Find(RunKeys.Required, service.Name)?.Values ?? default) Set(name, new TextPart.FromUser(name.Replace("__", ":", StringComparison.Ordinal), Required: true));
        foreach (var (name, value) in extra) Set(name, new TextPart.Literal(value));
        foreach (var file in files) Set(file.Variable, new TextPart.Literal(file.Path));
        return [.. variables.Values];
    }

    // Images before .NET 8 do not know ASPNETCORE_HTTP_PORTS.
    private static bool IsOldDefault(PlannedService service) =>
        service.Service.Ports.Any(p => p.IsImageDefault) && Version.TryParse(service.Service.TargetFramework.Replace("netcoreapp", "", StringComparison.Ordinal).Replace("net", "", StringComparison.Ordinal), out var version) && version.Major < 8;

    private static IReadOnlyList<TextPart>? Supplied(ApplicationPlan plan, PlannedService service, ConfigurationKey key, bool behindService)
    {
        if (key.Supply is not { } supply) return null;
        if (supply.To.Length == 0) return SupplyText.Parts(supply.Text, _ => null);
        if (plan.Server(supply.To) is { } server)
        {
            var elsewhere = behindService ? server.Elsewhere : null;
            if (elsewhere is { Host.Length: 0 }) return null;
            return SupplyText.Parts(elsewhere is { Tls: true } ? TlsTemplate.Of(server.Recipe.Type, supply.Text) : supply.Text, name => name switch
            {
                "host" => new TextPart.Literal(elsewhere?.Host ?? server.Name),
                "port" => new TextPart.Literal($"{elsewhere?.Port ?? server.Recipe.Ports[0].Number}"),
                "username" => new TextPart.Literal(elsewhere?.Username ?? server.Recipe.Username),
                "password" when server.HasPassword => new TextPart.Password(server.Name),
                "password" => new TextPart.Literal(""),
                "database" => new TextPart.Literal(plan.From(service.Name).FirstOrDefault(c => c.To == server.Name && c.Kind == ConnectionKind.Database)?.Target is { Length: > 0 } target ? target : server.UnnamedDatabase),
                _ => null,
            });
        }

        if (plan.Service(supply.To) is not { } callee) return null;
        var grpc = plan.From(service.Name).Any(c => c.To == callee.Name && c.Kind == ConnectionKind.Grpc);
        var port = PortPlanner.For(callee.Ports, grpc, supply.Text.Contains("https://", StringComparison.Ordinal));
        return SupplyText.Parts(supply.Text, name => name switch
        {
            "host" => new TextPart.Literal(callee.Name),
            "port" when port is not null => new TextPart.Literal($"{(behindService ? port.Service : port.Number)}"),
            _ => null,
        });
    }

    private static void Say(ApplicationPlan plan, PlannedService service, ConfigurationKey key)
    {
        var at = key.Evidence.Count > 0 ? new SourceLocation(key.Evidence[0].File, key.Evidence[0].Line, key.Evidence[0].Column) : new SourceLocation(service.Service.Project);
        plan.Findings.Add(GenerationRules.ValueNeeded, at, service.Name, $"{service.Name} reads {key.Key}, and nothing in the solution says what to deploy there",
            $"Set {VariableNames.Of(service.Name, key.Key)} for compose and {key.Variable} in the Secret {service.Name}-settings for Kubernetes");
    }
}
