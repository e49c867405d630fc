using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Reports;

/// <summary>A table for pull requests and summaries of jobs.</summary>
internal sealed class MarkdownReport : IReportFormat
{
    public string Name => "markdown";

    public void Write(ReportInput input, ToolConsole console)
    {
        var writer = console.Output;
        writer.Write($"## {ReportText.Summary(input.Report)} in {Plural.Of(input.Files.Count, "file")}\n");
        if (input.Report.Findings.Count > 0)
            writer.Write("\n| severity | rule | place | what is wrong | what to do |\n| --- | --- | --- | --- | --- |\n");
        foreach (var finding in input.Report.Findings)
            writer.Write($"| {PublishedName.Of(finding.Severity)} | [{finding.Rule}]({DocumentationPage.OfRule(finding.Rule)}) | {Cell(finding.Location.ToString())} | {Cell(finding.Message)} | {Cell(finding.Remedy)} |\n");
        Section(writer, "Not checked", input.Report.NotChecked.Select(Cell));
        Section(writer, "Left out", input.Report.Suppressed.Select(item => $"{item.Finding.Rule} {Cell(item.Finding.Location.ToString())}: {Cell(item.Reason)}"));
    }

    private static void Section(TextWriter writer, string title, IEnumerable<string> items)
    {
        var list = items.ToList();
        if (list.Count == 0)
            return;
        writer.Write($"\n### {title}\n\n");
        foreach (var item in list)
            writer.Write($"- {item}\n");
    }

    // Text of a repository must stay text: no link, no image, no markup, no mention, no cell of its own.
    private static string Cell(string text)
    {
        var line = Printable.Line(text);
        var result = new System.Text.StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '!' or '#' or '~')
                result.Append('\\').Append(letter);
            else
                result.Append(letter switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '@' => "&#64;", _ => letter.ToString() });
        }

        return result.ToString();
    }
}
