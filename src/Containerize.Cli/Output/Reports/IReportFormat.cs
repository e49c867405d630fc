using Containerize.Cli.Terminal;

namespace Containerize.Cli.Output.Reports;

/// <summary>A form in which findings are written.</summary>
internal interface IReportFormat
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Writes the findings.</summary>
    /// <param name="input">What to write.</param>
    /// <param name="console">Where to, as results.</param>
    void Write(ReportInput input, ToolConsole console);
}
