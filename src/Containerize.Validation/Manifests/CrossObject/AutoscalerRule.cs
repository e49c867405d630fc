using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Autoscalers have a target, and its replicas are left to them.</summary>
internal sealed class AutoscalerRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var scaler in Scalers.Of(set))
        {
            if (Scalers.Target(scaler) is not ({ } kind, { Text: { } name } node) || set.HasUnidentified(kind))
                continue;
            if (set.Find(kind, scaler.Namespace, name) is not { } workload)
                set.Sink.Report(CrossObjectRules.MissingScaleTarget, scaler, node, $"the {kind} '{name}' is not in the set", "correct kind and name of the target");
            else if (workload.Spec?["replicas"] is { } replicas)
                set.Sink.ReportKey(CrossObjectRules.ReplicasUnderAutoscaler, workload, replicas, $"the autoscaler '{scaler.Name}' sets the replicas of this {kind}", "leave replicas out");
        }
    }
}
