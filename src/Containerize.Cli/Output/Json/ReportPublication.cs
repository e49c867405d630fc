using Containerize.Model;
using Containerize.Validation;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns a validation report into its published form.</summary>
internal static class ReportPublication
{
    /// <summary>The published form.</summary>
    /// <param name="report">The report.</param>
    public static ReportDocument Document(ValidationReport report) => new(
        ReportDocument.Version,
        report.Findings.Select(Of).ToList(),
        [.. report.NotChecked],
        report.Suppressed.Select(item => new SuppressedDocument(Of(item.Finding), item.Reason, item.IsInSource)).ToList(),
        new SummaryDocument(Count(report, Severity.Error), Count(report, Severity.Warning), Count(report, Severity.Info)));

    /// <summary>A finding in its published form.</summary>
    /// <param name="finding">The finding.</param>
    public static FindingDocument Of(Finding finding) => new(
        finding.Rule,
        PublishedName.Of(finding.Severity),
        finding.Location.File,
        finding.Location.Line,
        finding.Location.Column,
        finding.EndLine,
        finding.EndColumn,
        finding.Path,
        finding.Subject,
        finding.Message,
        finding.Remedy);

    private static int Count(ValidationReport report, Severity severity) => report.Findings.Count(finding => finding.Severity == severity);
}
