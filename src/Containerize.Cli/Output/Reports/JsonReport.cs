using Containerize.Cli.Output.Json;
using Containerize.Cli.Terminal;

namespace Containerize.Cli.Output.Reports;

/// <summary>JSON for programs, as docs/schema/validation-report.v1.json describes it.</summary>
internal sealed class JsonReport : IReportFormat
{
    public string Name => "json";

    public void Write(ReportInput input, ToolConsole console) => console.Output.Write(PublishedJson.Text(ReportPublication.Document(input.Report)));
}
