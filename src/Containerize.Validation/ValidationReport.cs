using Containerize.Validation.Building;
using Containerize.Validation.Ignores;
using Containerize.Validation.Reporting;

namespace Containerize.Validation;

/// <summary>What validation found, and what it did not look at.</summary>
/// <param name="Findings">The findings, sorted by file, line, column and rule.</param>
/// <param name="NotChecked">What was not checked and why, one sentence without a final stop each.</param>
/// <param name="Documents">How many documents were looked at.</param>
public sealed record ValidationReport(EquatableList<Finding> Findings, EquatableList<string> NotChecked, int Documents)
{
    // What the set lacks is no fault where the cluster has it.
    private static readonly string[] OfTheSet =
    [
        .. new[]
        {
            CrossObjectRules.MissingServiceAccount, CrossObjectRules.MissingConfigMap, CrossObjectRules.MissingSecret, CrossObjectRules.MissingVolumeClaim,
            CrossObjectRules.DanglingRoleBinding, CrossObjectRules.UnlistedNamespace,
        }.Select(rule => rule.Id),
    ];

    /// <summary>Findings that somebody wants left out, in the same order.</summary>
    public EquatableList<SuppressedFinding> Suppressed { get; init; }

    /// <summary>What was built of kustomizations and charts, for a cluster to try.</summary>
    public EquatableList<BuiltManifests> Built { get; init; }

    /// <summary>The places whose references a cluster has settled: what is referred to there is in the cluster, or reported missing.</summary>
    public EquatableList<SourceLocation> Answered { get; init; }

    /// <summary>This report of the files together with one of a cluster. What the files alone leave open and the cluster has settled is not said twice.</summary>
    /// <param name="cluster">What the cluster says.</param>
    public ValidationReport With(ValidationReport cluster)
    {
        var answered = cluster.Answered.ToHashSet();
        return this with
        {
            Findings = Findings.Where(finding => !(OfTheSet.Contains(finding.Rule) && answered.Contains(finding.Location))).Concat(cluster.Findings).Order(FindingOrder.Instance).ToEquatableList(),
            NotChecked = NotChecked.Concat(cluster.NotChecked).Distinct().ToEquatableList(),
            Suppressed = Suppressed.Concat(cluster.Suppressed).OrderBy(item => item.Finding, FindingOrder.Instance).ToEquatableList(),
        };
    }
}
