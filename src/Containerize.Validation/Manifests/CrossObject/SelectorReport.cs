using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Reports a selector that selects nothing, or something in another namespace.</summary>
internal static class SelectorReport
{
    public static void Dangling(KubernetesSet set, KubernetesObject owner, YamlNode node, Selector selector, Rule rule, string message)
    {
        if (set.HasUnreadablePods || node["matchExpressions"] is { Faulted: true } || (selector.Equal.Count > 0 && selector.Equal.Values.All(set.IsInChart)))
            return;
        if (node is YamlMapping labels && (labels["matchLabels"] as YamlMapping ?? labels).Entries.Any(entry => entry.Value.Faulted))
            return;
        if (set.SelectElsewhere(selector) is { } pod)
        {
            if (set.IsAloneIn(pod.Owner) && pod.Owner.Metadata?["namespace"] is { } strayed)
            {
                set.Sink.Fault(CrossObjectRules.NamespacesDiffer, pod.Owner, strayed, $"the {pod.Owner.Kind} is in the namespace '{pod.Owner.Namespace}' and the {owner.Kind} that selects its pods is in '{owner.Namespace}'", "give both the same namespace");
                return;
            }

            set.Sink.Report(CrossObjectRules.NamespacesDiffer, owner, owner.Metadata?["namespace"] ?? owner.Anchor,
                $"the {owner.Kind} is in the namespace '{owner.Namespace}' and the pods that it selects are in '{pod.Owner.Namespace}'", "give both the same namespace");
            return;
        }

        var pairs = string.Join(",", selector.Equal.Select(pair => $"{pair.Key}={pair.Value}"));
        var nearest = selector.Equal.Count == 0 ? null : Nearest(set, selector);
        var first = (node["matchLabels"] ?? node) is YamlMapping { Entries.Count: > 0 } mapping ? mapping.Entries[0].Value : node;
        set.Sink.Report(rule, owner, first, $"{message}: none has {pairs}", nearest is null ? "give it the labels of the pods that it is for" : $"did you mean '{nearest}'?");
    }

    private static string? Nearest(KubernetesSet set, Selector selector)
    {
        var pair = selector.Equal.First();
        return Schemas.Spelling.Nearest(pair.Value, set.LabelValues(pair.Key));
    }
}
