using Containerize.Model;
using Containerize.Validation;

namespace Containerize.Cli;

/// <summary>Makes findings of what was not checked.</summary>
internal static class Coverage
{
    /// <summary>The report with a finding for each thing that was not checked.</summary>
    /// <param name="report">The report.</param>
    public static ValidationReport AsFindings(ValidationReport report) => report with
    {
        Findings = report.Findings.Concat(report.NotChecked.Select(Of)).ToEquatableList(),
        NotChecked = [],
    };

    // The sentence begins with the file or folder that it is about, where it is about one.
    private static Finding Of(string sentence)
    {
        var parts = sentence.Split(": ", 2);
        var file = parts.Length == 2 && !parts[0].Contains(' ', StringComparison.Ordinal) ? parts[0] : ".";
        return new Finding(IgnoreRules.NotChecked.Id, IgnoreRules.NotChecked.Severity, new SourceLocation(file), $"not checked: {sentence}", "make it checkable, or leave --strict-coverage out");
    }
}
