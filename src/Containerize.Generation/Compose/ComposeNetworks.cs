using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Compose;

/// <summary>Puts services and servers on one network for each tier, by who calls whom: a service is on no network whose members it has nothing to say to.</summary>
internal static class ComposeNetworks
{
    /// <summary>What the host opens ports for.</summary>
    public const string Edge = "edge";

    /// <summary>Services that call each other.</summary>
    public const string Services = "services";

    /// <summary>Servers, and the services that use them.</summary>
    public const string Data = "data";

    /// <summary>The way out, for services that call something elsewhere.</summary>
    public const string Outside = "outside";

    /// <summary>The way from the host to the servers, for programs that run outside of containers.</summary>
    public const string Development = "development";

    /// <summary>The networks of a service, sorted by name.</summary>
    public static IReadOnlyList<string> Of(ApplicationPlan plan, PlannedService service)
    {
        var networks = new SortedSet<string>(StringComparer.Ordinal);
        var peers = plan.From(service.Name).Where(c => c.Kind != ConnectionKind.Message).Select(c => c.To).ToList();
        if (service.Service.Outward && service.Ports.Count > 0) networks.Add(Edge);
        if (peers.Exists(p => plan.Service(p) is not null) || plan.Callers(service.Name).Count > 0) networks.Add(Services);
        if (peers.Exists(p => plan.Server(p) is not null)) networks.Add(Data);

        // Whoever is on the edge has a way out already.
        if (!networks.Contains(Edge) && MayCallElsewhere(plan, service)) networks.Add(Outside);
        if (networks.Count == 0) networks.Add(Services);
        return [.. networks];
    }

    /// <summary>The networks of a server, sorted by name.</summary>
    public static IReadOnlyList<string> OfServer => [Data, Development];

    /// <summary>The networks that somebody is on, sorted by name.</summary>
    public static IReadOnlyList<ComposeNetwork> Used(IEnumerable<ComposeService> services) =>
        [.. services.SelectMany(s => s.Networks).Distinct().Order(StringComparer.Ordinal).Select(n => new ComposeNetwork(n, n is Services or Data))];

    private static bool MayCallElsewhere(ApplicationPlan plan, PlannedService service) =>
        plan.Settings.User.Text(NetworkKeys.Policy, service.Name) is "open" or "off"
        || plan.Settings.User.Find(NetworkKeys.Egress, service.Name) is not null
        || plan.Model.Unresolved.Any(u => (u.HidesDependency || u.Outside is not null) && (u.Service == service.Name || u.Service.Length == 0))
        || plan.From(service.Name).Any(c => plan.Service(c.To) is null && plan.Server(c.To) is null && !plan.Model.Infrastructure.Any(i => i.Name == c.To && i.Type == ServerTypes.Sqlite));
}
