using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Disruption budgets protect pods and still let one go.</summary>
internal sealed class DisruptionBudgetRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var budget in set.OfKind("PodDisruptionBudget"))
        {
            if (budget.Spec?["selector"] is not YamlMapping node)
                continue;
            var selector = Selector.Of(node);
            var pods = set.Select(budget.Namespace, selector).ToList();
            if (pods.Count == 0)
                SelectorReport.Dangling(set, budget, node, selector, CrossObjectRules.DanglingBudget, "the budget protects no pod of the set");
            else if (budget.Spec["minAvailable"] is null || budget.Spec["maxUnavailable"] is null)
                CheckBounds(set, budget, pods);
        }
    }

    private static void CheckBounds(KubernetesSet set, KubernetesObject budget, List<PodTemplate> pods)
    {
        var replicas = pods.Sum(pod => Replicas(set, pod));
        if (budget.Spec!["maxUnavailable"] is { } most && most.CountOrPercent(100) is 0)
            set.Sink.Report(CrossObjectRules.BlockingBudget, budget, most, $"maxUnavailable {most.Text} lets no pod be evicted", "use maxUnavailable: 1");
        else if (budget.Spec["minAvailable"] is { } least && (least.Text == "100%" || (replicas > 0 && least.CountOrPercent(replicas) is { } count && Math.Ceiling(count) >= replicas)))
            set.Sink.Report(CrossObjectRules.BlockingBudget, budget, least, $"minAvailable {least.Text} of {replicas} replicas lets no pod be evicted", "use maxUnavailable: 1 instead");
    }

    private static long Replicas(KubernetesSet set, PodTemplate pod)
    {
        if (set.Autoscaler(pod.Owner) is { } scaler)
            return scaler.Spec?["minReplicas"].Whole() ?? 1;
        var node = pod.Owner.Spec?["replicas"];
        return node is null && pod.Owner.Lacks(pod.Owner.Spec, "replicas") ? 1 : node.Whole() ?? 0;
    }
}
