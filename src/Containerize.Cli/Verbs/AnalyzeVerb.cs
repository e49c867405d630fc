using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Generation.Settings;

namespace Containerize.Cli.Verbs;

/// <summary>Shows what a solution is, as far as running it in containers goes; writes no file.</summary>
internal sealed class AnalyzeVerb : IVerb
{
    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var path = SolutionArgument.Make();
        var output = OutputOption.Make();
        var settings = new SettingOptions();
        var command = new Command("analyze", "Shows the services of a solution, what each needs, and where that was read. Writes nothing.") { path, output };
        settings.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(path)!, parsed.GetValue(output)!, settings.Entries(parsed), console, ct));
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
}
