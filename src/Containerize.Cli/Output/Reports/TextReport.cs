using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;

namespace Containerize.Cli.Output.Reports;

/// <summary>Text for people.</summary>
internal sealed class TextReport : IReportFormat
{
    public string Name => "text";

    public void Write(ReportInput input, ToolConsole console) => ReportText.Write(input.Report, input.Files, TintedWriter.ForOutput(console));
}
