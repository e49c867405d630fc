using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Network policies select pods, name their ports and allow peers that exist; and every pod has one.</summary>
internal sealed class NetworkPolicyRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        var covered = new HashSet<PodTemplate>();
        var dangling = false;
        foreach (var policy in set.OfKind("NetworkPolicy"))
        {
            var node = policy.Spec?["podSelector"];
            var selector = Selector.Of(node);
            var pods = set.Select(policy.Namespace, selector).ToList();
            covered.UnionWith(pods);
            dangling |= pods.Count == 0;
            if (pods.Count == 0 && node is YamlMapping && !selector.IsEmpty)
                SelectorReport.Dangling(set, policy, node, selector, CrossObjectRules.DanglingNetworkPolicy, "the policy selects no pod of the set");
            else
                CheckPorts(set, policy, pods);
            CheckPeers(set, policy);
        }

        // A policy that misses its pods is reported as such; that they have none follows from it.
        if (dangling || set.HasUnidentified("NetworkPolicy"))
            return;
        foreach (var item in set.Objects.Where(item => item.Pod is not null && item.Kind is not "PodTemplate" && !covered.Contains(item.Pod)))
            set.Sink.Report(CrossObjectRules.MissingNetworkPolicy, item, item.Anchor, $"no network policy selects the pods of the {item.Kind} '{item.Name}'", "add one that allows what the service needs and nothing else");
    }

    private static void CheckPorts(KubernetesSet set, KubernetesObject policy, List<PodTemplate> pods)
    {
        if (pods.Count == 0 || pods.Exists(pod => !pod.IsComplete || pod.HasFaultyPorts))
            return;
        var names = pods.SelectMany(pod => pod.Containers).SelectMany(container => container.Ports).Select(port => port.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var port in (policy.Spec?["ingress"]?.Items ?? []).SelectMany(rule => rule["ports"]?.Items ?? []).Select(port => port["port"]))
        {
            if (port is YamlScalar { Type: YamlScalarType.String } name && !names.Contains(name.Value))
                set.Sink.Report(CrossObjectRules.UndefinedPolicyPort, policy, name, $"the policy allows the port '{name.Value}', which its pods do not have", "use the name of a port of the pods");
        }
    }

    private static void CheckPeers(KubernetesSet set, KubernetesObject policy)
    {
        var rules = (policy.Spec?["ingress"]?.Items ?? []).Concat(policy.Spec?["egress"]?.Items ?? []);
        foreach (var peer in rules.SelectMany(rule => (rule["from"]?.Items ?? []).Concat(rule["to"]?.Items ?? [])))
        {
            CheckNamespace(set, policy, peer["namespaceSelector"]?["matchLabels"]?[PolicySide.NamespaceName]);
            if (peer["podSelector"] is not YamlMapping node || peer["namespaceSelector"] is not null)
                continue;

            var selector = Selector.Of(node);
            if (!selector.IsEmpty && !set.Select(policy.Namespace, selector).Any() && !set.Objects.Any(item => item.Pod is not null && !item.IsIdentified))
                SelectorReport.Dangling(set, policy, node, selector, CrossObjectRules.DanglingNetworkPolicyPeer, "the policy allows a peer that no pod of the set is");
        }
    }

    // The set does not know every namespace of the cluster; one that is spelt nearly as one of its own is hardly another.
    private static void CheckNamespace(KubernetesSet set, KubernetesObject policy, YamlNode? name)
    {
        if (name?.Text is not { Length: > 3 } text)
            return;
        var known = set.Objects.Select(item => item.Kind == "Namespace" ? item.Name : item.Namespace).Where(space => space.Length > 0).Append("kube-system").ToHashSet(StringComparer.Ordinal);
        if (!known.Contains(text) && Schemas.Spelling.Nearest(text, known) is { } nearest)
            set.Sink.Report(CrossObjectRules.DanglingNetworkPolicyPeer, policy, name, $"the policy names the namespace '{text}', which the set does not have", $"did you mean '{nearest}'?");
    }
}
