using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>What an autoscaler measures, and how fast it reacts.</summary>
internal sealed class MetricRule : IObjectRule
{
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["Resource"] = "resource",
        ["ContainerResource"] = "containerResource",
        ["Pods"] = "pods",
        ["Object"] = "object",
        ["External"] = "external",
    };

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind != "HorizontalPodAutoscaler")
            return;
        if (item.Spec?["minReplicas"] is { } least && least.Whole() < (Scales(item) ? 0 : 1))
            sink.Fault(ApiRules.InvalidScalingBounds, item, least, $"minReplicas is {least.Text}", "use 1 or more");
        foreach (var metric in item.Spec?["metrics"]?.Items ?? [])
            CheckMetric(item, metric, sink);
        foreach (var direction in new[] { "scaleUp", "scaleDown" })
        {
            var behavior = item.Spec?["behavior"]?[direction];
            InRange(item, behavior?["stabilizationWindowSeconds"], 0, 3600, sink);
            foreach (var policy in behavior?["policies"]?.Items ?? [])
            {
                InRange(item, policy["periodSeconds"], 1, 1800, sink);
                InRange(item, policy["value"], 1, int.MaxValue, sink);
            }
        }
    }

    // Only what can be measured without a pod can wake one.
    private static bool Scales(KubernetesObject item) => (item.Spec?["metrics"]?.Items ?? []).Any(metric => metric["type"]?.Text is "Object" or "External");

    private static void CheckMetric(KubernetesObject item, YamlNode metric, FindingSink sink)
    {
        if (metric["type"] is not { Text: { } type, Faulted: false } node)
            return;
        if (!Sources.TryGetValue(type, out var field))
        {
            sink.Report(WorkloadRules.InvalidMetric, item, node, $"there is no metric of the type '{type}'", $"use one of {string.Join(", ", Sources.Keys)}");
            return;
        }

        if (metric[field] is not YamlMapping source)
        {
            if (item.Lacks(metric, field))
                sink.Report(WorkloadRules.InvalidMetric, item, node, $"the metric has the type {type} and no field '{field}'", $"add '{field}'");
            return;
        }

        var target = source["target"];
        var wanted = target?["type"]?.Text switch { "Utilization" => "averageUtilization", "AverageValue" => "averageValue", "Value" => "value", _ => null };
        if (target?["type"] is { Text: { } kind, Faulted: false } at && wanted is null)
            sink.Report(WorkloadRules.InvalidMetric, item, at, $"there is no target of the type '{kind}'", "use Utilization, AverageValue or Value");
        else if (wanted is not null && item.Lacks(target, wanted))
            sink.Report(WorkloadRules.InvalidMetric, item, target!["type"]!, $"the target has the type {target["type"]!.Text} and no {wanted}", $"add {wanted}");
        else if (target?["averageUtilization"] is { } share && share.Whole() < 1)
            sink.Report(WorkloadRules.InvalidMetric, item, share, $"averageUtilization is {share.Text}", "use a percentage above 0");
    }

    private static void InRange(KubernetesObject item, YamlNode? node, long least, long most, FindingSink sink)
    {
        if (node.Whole() is { } number && (number < least || number > most))
            sink.Fault(ApiRules.NumberOutOfRange, item, node!, $"{node!.Path} is {number}", $"use a number from {least} to {most}");
    }
}
