using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>Replicas, and that not all of them stop at once.</summary>
internal sealed class AvailabilityRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        var protectedPods = set.OfKind("PodDisruptionBudget").SelectMany(budget => set.Select(budget.Namespace, Selector.Of(budget.Spec?["selector"]))).ToHashSet();
        var strayed = set.HasUnidentified("PodDisruptionBudget") || set.OfKind("PodDisruptionBudget").Any(budget => budget.Spec?["selector"] is { } node && !set.Select(budget.Namespace, Selector.Of(node)).Any());
        // An autoscaler without its target is reported as such; that something is not scaled follows from it.
        var lost = Scalers.Of(set).Where(scaler => Scalers.Target(scaler) is ({ } kind, { Text: { } name }) && set.Find(kind, scaler.Namespace, name) is null).Select(scaler => scaler.Namespace).ToHashSet(StringComparer.Ordinal);
        foreach (var item in set.OfKind("Deployment"))
        {
            var scaled = set.Autoscaler(item) is not null;
            var replicas = item.Spec?["replicas"];
            if (!scaled && (replicas is null ? item.Lacks(item.Spec, "replicas") && !lost.Contains(item.Namespace) : replicas.Whole() == 1))
                set.Sink.Report(PolicyRules.SingleReplica, item, replicas ?? item.Anchor, $"the Deployment '{item.Name}' runs one pod", "run two or more, or add an autoscaler");
            if (!scaled && replicas.Whole() is not > 1)
                continue;
            if (item.Pod is { Spec: { } spec } && item.Lacks(spec["affinity"], "podAntiAffinity") && item.Lacks(spec, "topologySpreadConstraints"))
                set.Sink.Report(PolicyRules.NoSpread, item, item.Anchor, $"nothing spreads the pods of the Deployment '{item.Name}' over nodes", "add a topologySpreadConstraint or a preferred podAntiAffinity");
            if (!strayed && item.Pod is not null && !protectedPods.Contains(item.Pod))
                set.Sink.Report(PolicyRules.MissingBudget, item, item.Anchor, $"no disruption budget protects the pods of the Deployment '{item.Name}'", "add a PodDisruptionBudget with maxUnavailable: 1");
        }
    }
}
