using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation;

namespace Containerize.Cli.Output.Text;

/// <summary>What validation found: a finding per line, what was not checked, and a line that sums up.</summary>
internal static class ReportText
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="files">The files that were read.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ValidationReport report, IReadOnlyList<TextFile> files, TintedWriter writer)
    {
        var excerpt = new SourceExcerpt(files);
        foreach (var finding in report.Findings)
        {
            FindingText.Write(finding, writer);
            excerpt.Write(finding, writer);
        }

        foreach (var sentence in report.NotChecked)
            writer.Line("not checked: " + sentence, Tint.Faint);

        var tint = report.Findings.Count == 0 ? Tint.Good : report.Findings.Any(finding => finding.Severity == Severity.Error) ? Tint.Error : Tint.Warning;
        writer.Line($"{Summary(report)} in {Plural.Of(files.Count, "file")}{(report.Suppressed.Count == 0 ? "" : $", {report.Suppressed.Count} left out")}", tint);
    }

    /// <summary>How many findings there are, by severity.</summary>
    /// <param name="report">The report.</param>
    public static string Summary(ValidationReport report)
    {
        if (report.Findings.Count == 0)
            return "0 findings";

        var counts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => (Name: severity.ToString().ToLowerInvariant(), Count: report.Findings.Count(finding => finding.Severity == severity)))
            .Where(pair => pair.Count > 0)
            .Select(pair => pair.Name == "info" ? $"{pair.Count} info" : Plural.Of(pair.Count, pair.Name));
        return $"{Plural.Of(report.Findings.Count, "finding")} ({string.Join(", ", counts)})";
    }
}
