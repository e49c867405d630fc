using System.CommandLine;
using Containerize.Cli.Diagnosing;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Reports;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Generation.Settings;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Shows what a solution is, as far as running it in containers goes, or where its code will fail there; writes no file.</summary>
internal sealed class AnalyzeVerb : IVerb
{
    private readonly Option<string> _output = DiagnosisOptionSet.MakeOutput();
    private readonly DiagnosisOptionSet _diagnosis = new();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var path = SolutionArgument.Make();
        var settings = new SettingOptions();
        var command = new Command("analyze", "Shows the services of a solution, what each needs, and where that was read. Writes nothing.") { path, _output };
        _diagnosis.AddTo(command, _output);
        settings.AddTo(command);
        command.SetAction((parsed, ct) => _diagnosis.IsOn(parsed)
            ? DiagnoseAsync(parsed.GetValue(path)!, parsed, console, ct)
            : RunAsync(parsed.GetValue(path)!, parsed.GetValue(_output)!, settings.Entries(parsed), console, ct));
        return command;
    }

    private static async Task<int> RunAsync(string path, string output, IReadOnlyList<SettingEntry> settings, ToolConsole console, CancellationToken ct)
    {
        var analysis = await Analysis.RunAsync(path, console, ct, settings);
        if (output == OutputOption.Json)
            console.Output.Write(PublishedJson.Text(ModelPublication.Document(analysis.Model)));
        else
            AnalysisText.Write(analysis.Model, TintedWriter.ForOutput(console));

        return (int)analysis.Code;
    }

    private async Task<int> DiagnoseAsync(string path, ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var (report, files) = await CodeDiagnosis.RunAsync(path, _diagnosis.Preset(parsed), console, ct);
        ReportFormats.Find(parsed.GetValue(_output)!)!.Write(new ReportInput(report, files), console);
        return (int)(report.Findings.Any(finding => _diagnosis.Fails(parsed, finding)) ? ExitCode.Findings : ExitCode.Success);
    }
}
