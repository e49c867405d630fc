using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>What spreads the pods of a workload selects these pods.</summary>
internal sealed class SpreadRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var pod in set.Objects.Select(item => item.Pod).OfType<PodTemplate>().Where(pod => pod.LabelNode is not { IsWithinFault: true }))
        {
            foreach (var constraint in pod.Spec?["topologySpreadConstraints"]?.Items ?? [])
                CheckConstraint(set, pod, constraint);
            CheckAffinity(set, pod);
        }
    }

    private static void CheckConstraint(KubernetesSet set, PodTemplate pod, YamlNode constraint)
    {
        if (constraint["labelSelector"] is not { } node)
        {
            if (pod.Owner.Lacks(constraint, "labelSelector") && constraint["topologyKey"] is { } key)
                set.Sink.Report(CrossObjectRules.SpreadSelectsOthers, pod.Owner, key, "the constraint has no labelSelector, so it counts no pod", "add the labels of the pod template");
        }
        else if (!Selector.Of(node).Matches(pod))
        {
            Report(set, pod, node, "the constraint does not count the pods that it spreads");
        }
    }

    // Pods may well keep away from others; a selector that no pod of the set answers to keeps away from nothing.
    private static void CheckAffinity(KubernetesSet set, PodTemplate pod)
    {
        var rules = pod.Spec?["affinity"]?["podAntiAffinity"];
        var terms = (rules?["requiredDuringSchedulingIgnoredDuringExecution"]?.Items ?? []).Concat((rules?["preferredDuringSchedulingIgnoredDuringExecution"]?.Items ?? []).Select(item => item["podAffinityTerm"]).OfType<YamlNode>());
        foreach (var term in terms.Where(term => term["namespaces"] is null && term["namespaceSelector"] is null))
        {
            if (term["labelSelector"] is { } node && Selector.Of(node) is { IsEmpty: false } selector && !selector.Matches(pod) && !set.HasUnreadablePods && !set.Select(pod.Owner.Namespace, selector).Any())
                Report(set, pod, node, "the pods keep away from pods that are not in the set, and not from each other");
        }
    }

    private static void Report(KubernetesSet set, PodTemplate pod, YamlNode node, string message)
    {
        var place = node["matchLabels"] is YamlMapping { Entries: [var first, ..] } ? first.Value : node;
        if (place is YamlScalar)
            set.Sink.Report(CrossObjectRules.SpreadSelectsOthers, pod.Owner, place, message, "give the selector the labels of the pod template");
        else
            set.Sink.ReportKey(CrossObjectRules.SpreadSelectsOthers, pod.Owner, node, message, "give the selector the labels of the pod template");
    }
}
