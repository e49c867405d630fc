using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Reports;

/// <summary>Commands that Azure Pipelines turns into issues at their lines.</summary>
internal sealed class AzureReport : IReportFormat
{
    public string Name => "azure";

    public void Write(ReportInput input, ToolConsole console)
    {
        foreach (var finding in input.Report.Findings)
        {
            // There are no issues below a warning.
            var type = finding.Severity == Severity.Error ? "error" : "warning";
            console.Output.Write($"##vso[task.logissue type={type};sourcepath={Property(finding.Location.File)}{Place(finding)};code={Property(finding.Rule)}]{Data(finding.Sentence)}\n");
        }

        foreach (var sentence in input.Report.NotChecked)
            console.Output.Write($"##[warning]not checked: {Data(sentence)}\n");
    }

    private static string Place(Finding finding) => finding.Location.Line < 1 ? "" : $";linenumber={finding.Location.Line}{(finding.Location.Column < 1 ? "" : $";columnnumber={finding.Location.Column}")}";

    private static string Data(string text) => Printable.Text(text).Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
