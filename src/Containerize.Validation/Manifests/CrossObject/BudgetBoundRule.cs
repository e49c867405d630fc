namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>A disruption budget has a bound.</summary>
internal sealed class BudgetBoundRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var budget in set.OfKind("PodDisruptionBudget"))
        {
            if (budget.Spec is { } spec && budget.Lacks(spec, "minAvailable") && budget.Lacks(spec, "maxUnavailable"))
                set.Sink.Report(CrossObjectRules.BudgetWithoutBound, budget, budget.Anchor, $"the budget '{budget.Name}' has neither minAvailable nor maxUnavailable", "add maxUnavailable: 1");
        }
    }
}
