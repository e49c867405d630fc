using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Compose;
using Containerize.Deployment.Engines;
using Containerize.Deployment.Processes;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Ends what <c>up</c> started.</summary>
internal sealed class DownVerb : IVerb
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = OutOption.Make();

    private readonly Option<bool> _volumes = new("--volumes") { Description = "Removes the volumes too, with all data that is in them." };

    private readonly Option<string?> _engine = EngineOption.Make();

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("down", "Stops and removes what up started: containers and networks, and volumes when asked.")
        {
            _path, _out, _volumes, _engine, _output,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var folder = ComposeFolder.Find(parsed.GetValue(_path)!, parsed.GetValue(_out), root => Analysis.Decided(root, []));
        var engine = await EngineSearch.FindAsync(parsed.GetValue(_engine), new ProgramRunner(), ct);
        var removal = new StackRemoval(engine, folder);
        var report = await Progress.ShowAsync(console, "Stopping", () => removal.RemoveAsync(parsed.GetValue(_volumes), ct));
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(DeploymentJson.Text(new DownDocument(DownDocument.Version, report.Project, [.. report.Services], [.. report.RemovedVolumes], [.. report.KeptVolumes])));
        else
            DownText.Write(report, TintedWriter.ForOutput(console));
        return (int)ExitCode.Success;
    }
}
