using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Reports;

/// <summary>Commands that GitHub Actions turns into annotations at their lines.</summary>
internal sealed class GithubReport : IReportFormat
{
    public string Name => "github";

    public void Write(ReportInput input, ToolConsole console)
    {
        foreach (var finding in input.Report.Findings)
        {
            var command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            console.Output.Write($"::{command} file={Property(finding.Location.File)}{Place(finding)},title={Property(finding.Rule)}::{Data(finding.Sentence)}\n");
        }

        foreach (var sentence in input.Report.NotChecked)
            console.Output.Write($"::notice title=not checked::{Data(sentence)}\n");
    }

    private static string Place(Finding finding)
    {
        if (finding.Location.Line < 1)
            return "";
        var end = finding.EndLine >= finding.Location.Line ? $",endLine={finding.EndLine}" : "";
        // Columns are taken only where start and end are on one line.
        return $",line={finding.Location.Line}{end}" + (finding.EndLine == finding.Location.Line && finding.EndColumn > finding.Location.Column ? $",col={finding.Location.Column},endColumn={finding.EndColumn}" : "");
    }

    private static string Data(string text) => Printable.Text(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
