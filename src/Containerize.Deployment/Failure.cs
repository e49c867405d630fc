namespace Containerize.Deployment;

/// <summary>Why something does not run: a finding, and the lines that show it.</summary>
/// <param name="Finding">What is wrong and what to do, at the place that it comes from.</param>
/// <param name="Evidence">The last lines of what it said, without secrets.</param>
internal sealed record Failure(Finding Finding, EquatableList<string> Evidence)
{
    /// <summary>A failure of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="location">Where it comes from.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="message">What is wrong, without a final stop.</param>
    /// <param name="remedy">What to do; the rule's own advice when null.</param>
    /// <param name="evidence">The lines that show it.</param>
    public static Failure Of(Rule rule, SourceLocation location, string subject, string message, string? remedy = null, IEnumerable<string>? evidence = null) =>
        new(new Finding(rule.Id, rule.Severity, location, message, remedy ?? rule.Fix.TrimEnd('.')) { Subject = subject }, (evidence ?? []).ToEquatableList());
}
