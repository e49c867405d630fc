using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Autoscalers measure what pods request, and each workload has one.</summary>
internal sealed class MeasurementRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        var seen = new Dictionary<(string, string, string), KubernetesObject>();
        foreach (var scaler in set.OfKind("HorizontalPodAutoscaler"))
        {
            if (Scalers.Target(scaler) is not ({ } kind, { Text: { } name } node))
                continue;
            if (!seen.TryAdd((scaler.Namespace, kind, name), scaler) && seen[(scaler.Namespace, kind, name)] is var first && first.Name != scaler.Name)
                set.Sink.Report(CrossObjectRules.RepeatedAutoscaler, scaler, node, $"the autoscaler '{first.Name}' scales the {kind} '{name}' too", "put the metrics of both into one");
            if (set.Find(kind, scaler.Namespace, name)?.Pod is { IsComplete: true } pod)
                CheckMetrics(set, scaler, pod);
        }
    }

    private static void CheckMetrics(KubernetesSet set, KubernetesObject scaler, PodTemplate pod)
    {
        foreach (var metric in scaler.Spec?["metrics"]?.Items ?? [])
        {
            if (metric["type"]?.Text != "Resource" || metric["resource"]?["target"]?["type"]?.Text != "Utilization" || metric["resource"]?["name"] is not { Text: { } resource } node)
                continue;
            // A container without any resources is reported there.
            var without = pod.MainContainers.FirstOrDefault(container => container.Node["resources"] is YamlMapping resources && !resources.IsWithinFault && !resources.Entries.Any(entry => entry.Value.Faulted)
                && resources["requests"]?[resource] is null && resources["limits"]?[resource] is null);
            if (without is not null)
                set.Sink.Report(CrossObjectRules.MeasuredWithoutRequest, scaler, node, $"the autoscaler measures the share of {resource}, which the container '{without.Name}' does not request", $"request {resource}, or measure an AverageValue");
        }
    }
}
