using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans who may call whom from the call graph.</summary>
internal static class NetworkPolicyPlanner
{
    /// <summary>The policy of a service.</summary>
    public static NetworkPolicyPlan Service(ApplicationPlan plan, PlannedService service)
    {
        var peers = new SortedDictionary<string, PeerPlan>(StringComparer.Ordinal);
        foreach (var name in plan.From(service.Name).Where(c => c.Kind != ConnectionKind.Message).Select(c => c.To))
        {
            if (plan.Server(name) is { } server)
            {
                peers[name] = new PeerPlan(name, [.. server.Recipe.Ports.Select(p => p.Number)]);
            }
            else if (plan.Service(name) is { Ports.Count: > 0 } callee)
            {
                peers[name] = new PeerPlan(name, [.. callee.Ports.Select(p => p.Number)]);
            }
        }

        return new NetworkPolicyPlan(service.Name, plan.Namespace, service.Name)
        {
            Callers = plan.Callers(service.Name),
            Outward = service.Service.Outward,
            Ports = [.. service.Ports.Select(p => p.Name)],
            Peers = [.. peers.Values],
            OpenReason = OpenReason(plan, service),
        };
    }

    /// <summary>The policy of a server: it calls nobody.</summary>
    public static NetworkPolicyPlan Server(ApplicationPlan plan, PlannedServer server) => new(server.Name, plan.Namespace, server.Name)
    {
        Callers = plan.Callers(server.Name),
        Ports = [.. server.Recipe.Ports.Select(p => p.Name)],
    };

    private static string OpenReason(ApplicationPlan plan, PlannedService service)
    {
        if (plan.Model.Unresolved.FirstOrDefault(u => u.HidesDependency && (u.Service == service.Name || u.Service.Length == 0)) is { } unresolved)
        {
            return $"it may call something that could not be determined ({unresolved.Subject}).";
        }

        foreach (var name in plan.From(service.Name).Select(c => c.To).Distinct().Order(StringComparer.Ordinal))
        {
            var server = plan.Server(name);
            if (server is null && plan.Service(name) is null && plan.Model.Infrastructure.Any(i => i.Name == name && i.Type is not ServerTypes.Sqlite)) return $"{name} runs outside this set.";
            if (server is not null && !plan.Settings.Infrastructure) return $"{name} is not part of this set.";
        }

        return "";
    }
}
