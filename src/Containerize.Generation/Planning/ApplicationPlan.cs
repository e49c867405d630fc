using Containerize.Generation.Rendering;
using Containerize.Generation.Servers;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>What every kind of file needs to know: the services that get an image, and the servers that are run.</summary>
/// <param name="Model">The model.</param>
/// <param name="Settings">What the user decides.</param>
/// <param name="Services">The services, sorted by name.</param>
/// <param name="Servers">The servers with a recipe whose addresses the deployment composes, sorted by name.</param>
/// <param name="Findings">Where to say what was assumed.</param>
internal sealed record ApplicationPlan(ApplicationModel Model, GenerationSettings Settings, IReadOnlyList<PlannedService> Services, IReadOnlyList<PlannedServer> Servers, FindingSink Findings)
{
    /// <summary>Plans services and servers.</summary>
    public static ApplicationPlan Of(ApplicationModel model, GenerationSettings settings, FindingSink findings)
    {
        (model, var services) = MigrationBundles.Add(model, ServicePlanner.Plan(model, settings, findings), settings, findings);
        var servers = new List<PlannedServer>();
        foreach (var server in model.Infrastructure.OrderBy(i => i.Name, StringComparer.Ordinal))
        {
            if (server.Type == ServerTypes.Sqlite) continue;
            var evidence = server.Evidence.Count > 0 ? new SourceLocation(server.Evidence[0].File, server.Evidence[0].Line, server.Evidence[0].Column) : new SourceLocation("");
            if (server.Type == ServerTypes.Dapr)
            {
                if (Users(model, server) is { Count: > 0 } users) findings.Add(GenerationRules.NoSidecars, evidence, server.Name, $"Dapr runs beside {string.Join(", ", users)}, and no sidecar of it is part of the deployment");
                continue;
            }

            if ((server.External && !ModelSettings.IsMadeExternal(server)) || ServerCatalogue.Find(server.Type) is not { } recipe)
            {
                findings.Add(GenerationRules.ServerElsewhere, evidence, server.Name, $"{server.Name} ({server.Type}) is not part of the deployment{BringYourOwn.Reason(server.Type)}");
                continue;
            }

            servers.Add(Server(model, server, recipe) with { Elsewhere = ServerAddress.Of(server.Name, recipe, settings.User) });
        }

        return new ApplicationPlan(model, settings, services, servers, findings);
    }

    /// <summary>The same with the services that run on Windows alone, where the cluster has nodes for them: compose runs on one machine, a cluster on many.</summary>
    public ApplicationPlan OnEveryNode() => Settings.User.Text(SettingKeys.WindowsNodes) != "true" ? this
        : this with { Services = [.. Services.Concat(ServicePlanner.OnWindows(Model, Settings)).OrderBy(s => s.Name, StringComparer.Ordinal)] };

    /// <summary>Renders with the templates that the settings name.</summary>
    public PlanRenderer Renderer { get; } = new(Settings.Templates);

    /// <summary>Who migrates which database, and who needs it done.</summary>
    public IReadOnlyList<PlannedMigration> Migrations { get; } = MigrationPlanner.Plan(Model, Services);

    /// <summary>The Kubernetes namespace.</summary>
    public string Namespace => Settings.User.Text(SettingKeys.Namespace) ?? Model.Name;

    /// <summary>The servers that the manifests bring.</summary>
    public IReadOnlyList<PlannedServer> Hosted => Settings.Infrastructure ? [.. Servers.Where(s => s.Elsewhere is null)] : [];

    /// <summary>The server of a name, or null.</summary>
    public PlannedServer? Server(string name) => Servers.FirstOrDefault(s => s.Name == name);

    /// <summary>The service of a name, or null.</summary>
    public PlannedService? Service(string name) => Services.FirstOrDefault(s => s.Name == name);

    /// <summary>The connections from a service, with what stands at the other end.</summary>
    public IEnumerable<Connection> From(string service) => Model.Connections.Where(c => c.From == service && c.To != service);

    /// <summary>The names of the services that call a service or server, sorted ordinally. A message goes by way of the broker and is no call.</summary>
    public IReadOnlyList<string> Callers(string name) =>
        [.. Model.Connections.Where(c => c.To == name && c.From != name && c.Kind != ConnectionKind.Message && Service(c.From) is not null).Select(c => c.From).Distinct().Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Users(ApplicationModel model, Infrastructure server) =>
        [.. model.Connections.Where(c => c.To == server.Name).Select(c => c.From).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static PlannedServer Server(ApplicationModel model, Infrastructure server, ServerRecipe recipe)
    {
        var targets = model.Connections.Where(c => c.To == server.Name && c.Kind == ConnectionKind.Database).Select(c => c.Target).Distinct(StringComparer.Ordinal).ToList();
        var databases = targets.Where(t => t.Length > 0).ToList();
        // Who names no database gets one, so that it is there when the service asks for it.
        if (databases.Count > 1 && targets.Count > databases.Count && !databases.Contains(PlannedServer.DefaultDatabase)) databases.Add(PlannedServer.DefaultDatabase);
        var used = model.Services.SelectMany(s => s.Configuration).Any(k => k.Supply is { HoldsPassword: true } supply && supply.To == server.Name);
        return new PlannedServer(server.Name, recipe, [.. databases.Order(StringComparer.Ordinal)], recipe.Delivery != PasswordDelivery.None && (used || !recipe.PasswordIsOptional));
    }
}
