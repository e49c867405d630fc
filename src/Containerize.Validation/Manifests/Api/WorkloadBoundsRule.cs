using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Rollouts, restart policies, disruption budgets and scaling bounds that the API server refuses.</summary>
internal sealed class WorkloadBoundsRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        switch (item.Kind)
        {
            case "PodDisruptionBudget":
                if (item.Spec?["minAvailable"] is not null && item.Spec["maxUnavailable"] is { } second)
                    sink.ReportKey(ApiRules.ContradictingBudget, item, Later(second, item.Spec["minAvailable"]!), "the budget has minAvailable and maxUnavailable", "keep one of the two");
                break;
            case "HorizontalPodAutoscaler":
                CheckScaling(item, sink);
                break;
            case "ScaledObject":
                if (item.Spec?["maxReplicaCount"] is { } ceiling && ceiling.Whole() is { } top && item.Spec["minReplicaCount"].Whole() is { } floor && top < floor)
                    sink.Report(ApiRules.InvalidScalingBounds, item, ceiling, $"maxReplicaCount {top} is below minReplicaCount {floor}", "set maxReplicaCount above minReplicaCount");
                break;
            case "CronJob":
                CheckSchedule(item, sink);
                break;
            case "Deployment":
                var rolling = item.Spec?["strategy"]?["rollingUpdate"];
                if (IsZero(rolling?["maxSurge"]) && IsZero(rolling?["maxUnavailable"]))
                    sink.Report(ApiRules.StalledRollout, item, Later(rolling!["maxSurge"]!, rolling["maxUnavailable"]!), "maxSurge and maxUnavailable are both 0, so no update can begin", "set maxSurge to 1");
                break;
        }

        CheckRestartPolicy(item, sink);
    }

    private static void CheckScaling(KubernetesObject item, FindingSink sink)
    {
        if (item.Spec?["maxReplicas"] is { } node && node.Whole() is { } most && (most < 1 || most < (item.Spec["minReplicas"].Whole() ?? 1)))
            sink.Report(ApiRules.InvalidScalingBounds, item, node, $"maxReplicas {most} is below minReplicas {item.Spec["minReplicas"].Whole() ?? 1}", "set maxReplicas above minReplicas");
    }

    private static void CheckSchedule(KubernetesObject item, FindingSink sink)
    {
        if (item.Spec?["schedule"] is { Text: { } text } node && !text.Contains("TZ=", StringComparison.Ordinal) && CronExpression.Fault(text) is { } fault)
            sink.Report(ApiRules.InvalidSchedule, item, node, fault, "write minute, hour, day of month, month and day of week");
    }

    private static void CheckRestartPolicy(KubernetesObject item, FindingSink sink)
    {
        if (item.Pod is not { Spec: { } spec } pod || item.Kind is "Pod" or "PodTemplate")
            return;
        var policy = spec["restartPolicy"];
        if (pod.RunsForEver && policy?.Text is { } text and not "Always")
            sink.Report(ApiRules.InvalidRestartPolicy, item, policy, $"a {item.Kind} cannot have the restart policy {text}", "use Always, or a Job for what runs to completion");
        else if (!pod.RunsForEver && (policy is { Text: "Always" } || item.Lacks(spec, "restartPolicy")))
            sink.Report(ApiRules.InvalidRestartPolicy, item, policy ?? item.Anchor, $"a {item.Kind} needs the restart policy Never or OnFailure", "add restartPolicy: Never to the pod");
    }

    private static bool IsZero(YamlNode? node) => node is { Faulted: false } && (node.Whole() == 0 || node.Text == "0%");

    private static YamlNode Later(YamlNode one, YamlNode other) => one.Span.Line >= other.Span.Line ? one : other;
}
