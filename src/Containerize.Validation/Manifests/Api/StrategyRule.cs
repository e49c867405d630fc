using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Update strategies whose fields go together.</summary>
internal sealed class StrategyRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        var strategy = item.Kind == "Deployment" ? item.Spec?["strategy"] : item.Kind is "StatefulSet" or "DaemonSet" ? item.Spec?["updateStrategy"] : null;
        if (strategy?["type"] is { Text: "Recreate" or "OnDelete" } type && strategy["rollingUpdate"] is YamlMapping rolling && !type.Faulted && item.Kind != "DaemonSet")
            sink.ReportKey(WorkloadRules.InvalidStrategy, item, rolling, $"rollingUpdate does not go with the type {type.Text}", "remove it");
        if (item.Kind == "Deployment" && strategy?["rollingUpdate"]?["maxUnavailable"] is { } most && item.Spec?["replicas"].Whole() is not < 2 && most.CountOrPercent(item.Spec?["replicas"].Whole() ?? 1) is { } stopped && stopped >= (item.Spec?["replicas"].Whole() ?? 1) && (most.Text == "100%" || item.Spec?["replicas"] is not null))
            sink.Report(PolicyRules.StopsEveryPod, item, most, $"maxUnavailable {most.Text} lets an update stop every pod at once", "use 0 with a maxSurge of 1");
        if (item.Kind == "DaemonSet" && strategy?["rollingUpdate"] is YamlMapping update)
            CheckDaemon(item, update, sink);
        if (item.Kind == "StatefulSet" && strategy?["rollingUpdate"]?["partition"] is { } partition && partition.Whole() < 0)
            sink.Report(WorkloadRules.InvalidCount, item, partition, $"partition is {partition.Text}", "use 0 or more");
        if (item.Kind == "Deployment" && item.Spec?["progressDeadlineSeconds"] is { } deadline && deadline.Whole() is { } seconds && seconds <= (item.Spec["minReadySeconds"].Whole() ?? 0))
            sink.Report(WorkloadRules.InvalidStrategy, item, deadline, $"progressDeadlineSeconds {seconds} is not longer than minReadySeconds {item.Spec["minReadySeconds"].Whole() ?? 0}", "raise progressDeadlineSeconds");
    }

    private static void CheckDaemon(KubernetesObject item, YamlMapping update, FindingSink sink)
    {
        var surge = IsZero(update["maxSurge"]) ?? true;
        var unavailable = IsZero(update["maxUnavailable"]) ?? false;
        if (surge && unavailable)
            sink.Report(ApiRules.StalledRollout, item, update["maxUnavailable"] ?? update, "maxSurge and maxUnavailable are both 0, so no update can begin", "set maxUnavailable to 1");
        else if (!surge && !unavailable && update["maxSurge"] is { Faulted: false } more)
            sink.Report(WorkloadRules.InvalidStrategy, item, more, "a DaemonSet cannot have maxSurge and maxUnavailable above 0", "set one of the two to 0");
    }

    private static bool? IsZero(YamlNode? node) => node is null ? null : node.Whole() == 0 || node.Text == "0%";
}
