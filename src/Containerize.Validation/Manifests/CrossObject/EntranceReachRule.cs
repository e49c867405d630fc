using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>The network policies of a pod let in what an Ingress or route leads to it, and let it look the names up that it calls.</summary>
internal sealed class EntranceReachRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        if (set.OfKind("NetworkPolicy").Count == 0 || set.HasUnidentified("NetworkPolicy"))
            return;
        var reach = new PolicyReach(set);
        foreach (var entrance in Entrance.Of(set).Where(entrance => !IsWithin(entrance)))
        {
            if (entrance.Service(set) is { } service && entrance.PortOf(service) is { } port)
                CheckEntrance(set, reach, entrance, service, port);
        }

        CheckNames(set, reach);
    }

    // A Gateway beside the application: its proxies may run where the application does.
    private static bool IsWithin(Entrance entrance) =>
        entrance.Owner.Kind != "Ingress" && (entrance.Owner.Spec?["parentRefs"]?.Items ?? []).Any(parent => (parent["namespace"]?.Text ?? entrance.Owner.Namespace) == entrance.Owner.Namespace);

    private static void CheckEntrance(KubernetesSet set, PolicyReach reach, Entrance entrance, KubernetesObject service, YamlNode port)
    {
        if (service.Spec?["selector"] is not YamlMapping { Entries.Count: > 0 } node)
            return;
        var target = (port["targetPort"] ?? port["port"])?.Text;
        foreach (var pod in set.Select(service.Namespace, Selector.OfPairs(node)))
        {
            var closing = reach.Closing(pod, PolicySide.Ingress);
            if (closing.Count == 0 || pod.HasFaultyPorts || reach.IsReported(pod, PolicySide.Ingress))
                continue;
            var called = pod.MainContainers.SelectMany(container => container.Ports).Where(candidate => candidate.Name == target || candidate.Node["containerPort"]?.Text == target).ToList();
            if (!closing.Any(policy => (policy.Spec!["ingress"]?.Items ?? []).Any(rule => IsOpenToOthers(rule, policy.Namespace) && PolicyReach.MeetsPort(rule, called))))
                set.Sink.Report(NetworkRules.EntranceNotLetIn, closing[0], closing[0].Spec!["ingress"] ?? closing[0].Anchor, $"the {entrance.Owner.Kind} '{entrance.Owner.Name}' leads to the pods of '{service.Name}', and the policy lets nobody from another namespace in at {target}", $"let the namespace of the controller in at {target}");
        }
    }

    // Pods of some labels are those of the policy's own namespace, and DNS is in another.
    private static bool ReachesOtherNamespaces(YamlNode rule) =>
        (rule["to"]?.Items ?? []) is var peers && (peers.Count == 0 || peers.Any(peer => peer["ipBlock"] is not null || peer["namespaceSelector"] is not null || Selector.Of(peer["podSelector"]).IsEmpty));

    private static bool IsOpenToOthers(YamlNode rule, string space)
    {
        var peers = rule["from"]?.Items ?? [];
        return peers.Count == 0 || peers.Any(peer => peer["ipBlock"] is not null || (peer["namespaceSelector"] is { } others && !IsOnly(Selector.Of(others), space)));
    }

    private static bool IsOnly(Selector selector, string space) => space.Length > 0 && selector.Equal.GetValueOrDefault(PolicySide.NamespaceName) == space;

    private static void CheckNames(KubernetesSet set, PolicyReach reach)
    {
        var reported = new HashSet<KubernetesObject>();
        foreach (var pod in set.Objects.Select(item => item.Pod).OfType<PodTemplate>())
        {
            var rules = reach.Rules(pod, PolicySide.Egress).ToList();

            // Addresses alone need no names.
            if (!rules.SelectMany(rule => rule["to"]?.Items ?? []).Any(peer => peer["podSelector"] is not null || peer["namespaceSelector"] is not null))
                continue;

            // The pods of one distribution's DNS listen on 5353, and policies see the pod's port.
            if (rules.Exists(rule => ReachesOtherNamespaces(rule) && (PolicyReach.MeetsNumber(rule, 53, "UDP") || PolicyReach.MeetsNumber(rule, 5353, "UDP"))))
                continue;
            var policy = reach.Closing(pod, PolicySide.Egress)[0];
            if (reported.Add(policy))
                set.Sink.Report(NetworkRules.NamesNotLookedUp, policy, policy.Spec!["egress"] ?? policy.Anchor, $"the pods of the {pod.Owner.Kind} '{pod.Owner.Name}' may call others, and no rule lets them out to port 53 of DNS by UDP", "add a rule for ports 53 UDP and TCP of the namespace kube-system");
        }
    }
}
