using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>The selector of a workload selects the pods of its template.</summary>
internal sealed class SelectorMatchRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Pod is not { } pod || item.Kind is "Pod" or "Job" or "CronJob" or "PodTemplate" || item.Spec?["selector"] is not YamlMapping node || node.IsWithinFault || node["matchExpressions"] is { Faulted: true })
            return;
        var selector = item.Kind == "ReplicationController" ? Selector.OfPairs(node) : Selector.Of(node);
        if (selector.IsEmpty || selector.Matches(pod.Labels))
            return;
        pod.IntendedLabels = selector.Equal;
        if (HasFault(node["matchLabels"] ?? node) || HasFault(pod.LabelNode))
            return;
        var pair = selector.Equal.FirstOrDefault(pair => pod.Labels.GetValueOrDefault(pair.Key) != pair.Value);
        var at = pair.Key is null ? node : (node["matchLabels"] ?? node)[pair.Key] ?? node;
        var found = pair.Key is null ? "do not fit its expressions" : pod.Labels.TryGetValue(pair.Key, out var other) ? $"have '{other}'" : "do not have it";
        var wanted = pair.Key is null ? "" : $" {pair.Key}={pair.Value}, but";
        sink.Report(ApiRules.SelectorMismatch, item, at, $"the selector asks for{wanted} the template's labels {found}", "give the template the labels that the selector asks for");
    }

    private static bool HasFault(YamlNode? labels) => labels is YamlMapping mapping && mapping.Entries.Any(entry => entry.Value.Faulted);
}
