using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans who may call whom from the call graph.</summary>
internal static class NetworkPolicyPlanner
{
    /// <summary>The policy of a service.</summary>
    public static NetworkPolicyPlan Service(ApplicationPlan plan, PlannedService service) => new(service.Name, plan.Namespace, service.Name)
    {
        Annotations = service.Ports.Count > 0 && Named(plan, service.Name).Any(n => plan.Service(n) is null) ? Exemptions.Join(Exemptions.OtherPods) : [],
        Ingress = service.Ports.Count == 0 ? [] : [.. Ingress(plan, service)],
        Egress = EgressPlanner.Of(plan, service),
    };

    /// <summary>The policy of a server: it calls nobody, and so looks no names up but its own.</summary>
    public static NetworkPolicyPlan Server(ApplicationPlan plan, PlannedServer server) => new(server.Name, plan.Namespace, server.Name)
    {
        Ingress = [.. ToServer(plan, server, [.. server.Recipe.Ports.Select(p => new PolicyPort(p.Name))])],
        Egress = [EgressPlanner.Dns(plan)],
    };

    private static IEnumerable<PolicyRule> ToServer(ApplicationPlan plan, PlannedServer server, IReadOnlyList<PolicyPort> ports)
    {
        if (Callers(plan, server.Name, ports) is { } callers) yield return callers;
        if (QueueScaling.Asks(plan, server)) yield return new PolicyRule([PolicyPeer.Namespace(plan.Settings.User.Text(ScalingKeys.OperatorNamespace) ?? "keda")], [ports[0]]) { Comment = "KEDA asks from here how long a queue is." };
    }

    private static IEnumerable<PolicyRule> Ingress(ApplicationPlan plan, PlannedService service)
    {
        PolicyPort[] ports = [.. service.Ports.Select(p => new PolicyPort(p.Name))];
        if (service.Service.Outward)
        {
            var outside = Outside(plan, service, ports);
            yield return outside;
            if (!outside.HasPeers && outside.Ports.Count == ports.Length) yield break;
        }

        if (Callers(plan, service.Name, ports) is { } callers) yield return callers;
        if (plan.Settings.User.Text(NetworkKeys.MonitoringNamespace) is { } space) yield return new PolicyRule([PolicyPeer.Namespace(space)], ports) { Comment = "Metrics are collected from here." };
    }

    private static PolicyRule Outside(ApplicationPlan plan, PlannedService service, IReadOnlyList<PolicyPort> ports)
    {
        var ingress = PlannedIngress.Of(service, plan.Settings.User);
        IReadOnlyList<PolicyPort> entrance = ingress is null ? ports : [new PolicyPort(ingress.Port.Name)];
        if (ingress is { Way: IngressWay.LoadBalancer }) return new PolicyRule([], entrance) { Comment = "It faces outward, through a load balancer: calls come from the addresses of clients or of nodes." };
        if (plan.Settings.User.Text(NetworkKeys.IngressNamespace, service.Name) is { } given) return new PolicyRule([PolicyPeer.Namespace(given)], entrance) { Comment = "It faces outward, through the controller in this namespace." };
        return ingress switch
        {
            { Way: IngressWay.Gateway } => new PolicyRule([PolicyPeer.Namespace(ingress.GatewayNamespace.Length > 0 ? ingress.GatewayNamespace : plan.Namespace)], entrance) { Comment = "It faces outward, through the Gateway in this namespace; network.ingressNamespace names another one where its proxies run." },
            { Controller: { } controller } => new PolicyRule([PolicyPeer.Namespace(controller.Namespace)], entrance) { Comment = $"It faces outward, through the controller of the class {ingress.Class} in its customary namespace; network.ingressNamespace names another one." },
            _ => new PolicyRule([], entrance) { Comment = "It faces outward, and nothing says through which controller: network.ingressNamespace narrows this to its namespace." },
        };
    }

    private static PolicyRule? Callers(ApplicationPlan plan, string name, IReadOnlyList<PolicyPort> ports)
    {
        var named = Named(plan, name);
        string[] callers = [.. plan.Callers(name).Concat(named).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return callers.Length == 0 ? null : new PolicyRule([.. callers.Select(PolicyPeer.App)], ports) { Comment = named.Count == 0 ? "" : $"The setting network.callers names {string.Join(", ", named)}." };
    }

    private static IReadOnlyList<string> Named(ApplicationPlan plan, string name) => plan.Service(name) is null ? [] : [.. plan.Settings.User.Find(NetworkKeys.Callers, name)?.Values ?? default];
}
