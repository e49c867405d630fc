using Containerize.Validation.Ignores;

namespace Containerize.Validation;

/// <summary>What validation found, and what it did not look at.</summary>
/// <param name="Findings">The findings, sorted by file, line, column and rule.</param>
/// <param name="NotChecked">What was not checked and why, one sentence without a final stop each.</param>
/// <param name="Documents">How many documents were looked at.</param>
public sealed record ValidationReport(EquatableList<Finding> Findings, EquatableList<string> NotChecked, int Documents)
{
    /// <summary>Findings that somebody wants left out, in the same order.</summary>
    public EquatableList<SuppressedFinding> Suppressed { get; init; }
}
