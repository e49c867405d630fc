using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans who may call whom from the call graph.</summary>
internal static class NetworkPolicyPlanner
{
    /// <summary>The policy of a service.</summary>
    public static NetworkPolicyPlan Service(ApplicationPlan plan, PlannedService service) => new(service.Name, plan.Namespace, service.Name)
    {
        Ingress = service.Ports.Count == 0 ? [] : [.. Ingress(plan, service)],
        Egress = EgressPlanner.Of(plan, service),
    };

    /// <summary>The policy of a server: it calls nobody, and so looks no names up but its own.</summary>
    public static NetworkPolicyPlan Server(ApplicationPlan plan, PlannedServer server) => new(server.Name, plan.Namespace, server.Name)
    {
        Ingress = Callers(plan, server.Name, [.. server.Recipe.Ports.Select(p => new PolicyPort(p.Name))]) is { } rule ? [rule] : [],
        Egress = [EgressPlanner.Dns(plan)],
    };

    private static IEnumerable<PolicyRule> Ingress(ApplicationPlan plan, PlannedService service)
    {
        PolicyPort[] ports = [.. service.Ports.Select(p => new PolicyPort(p.Name))];
        if (service.Service.Outward)
        {
            if (plan.Settings.User.Text(NetworkKeys.IngressNamespace, service.Name) is not { } controller)
            {
                yield return new PolicyRule([], ports) { Comment = "It faces outward, and nothing says through which controller: network.ingressNamespace narrows this to its namespace." };
                yield break;
            }

            yield return new PolicyRule([PolicyPeer.Namespace(controller)], ports) { Comment = "It faces outward, through the controller in this namespace." };
        }

        if (Callers(plan, service.Name, ports) is { } callers) yield return callers;
        if (plan.Settings.User.Text(NetworkKeys.MonitoringNamespace) is { } space) yield return new PolicyRule([PolicyPeer.Namespace(space)], ports) { Comment = "Metrics are collected from here." };
    }

    private static PolicyRule? Callers(ApplicationPlan plan, string name, IReadOnlyList<PolicyPort> ports) =>
        plan.Callers(name) is { Count: > 0 } callers ? new PolicyRule([.. callers.Select(PolicyPeer.App)], ports) : null;
}
