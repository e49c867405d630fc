using System.CommandLine;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Cluster;
using Containerize.Deployment.Processes;
using Containerize.Generation;
using Containerize.Validation.Cluster;

namespace Containerize.Cli.Verbs;

/// <summary>What <c>deploy</c> and <c>undeploy</c> are told alike: which manifests, and which cluster.</summary>
/// <param name="overlay">What the overlay is to the verb.</param>
internal sealed class DeploymentTarget(string overlay)
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = OutOption.Make();

    private readonly Option<string?> _overlay = new("--overlay") { Description = overlay, HelpName = "NAME" };

    private readonly Option<string?> _context = ContextOption.Make();

    /// <summary>Adds the argument and the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_path);
        command.Add(_out);
        command.Add(_overlay);
        command.Add(_context);
    }

    /// <summary>Reads the manifests and opens the cluster.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="read">Which of the manifests are read.</param>
    /// <param name="console">Where messages go.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<OpenedDeployment> OpenAsync(ParseResult parsed, Func<ManifestSource, string?, Task<DeploySet>> read, ToolConsole console, CancellationToken ct)
    {
        var run = await GenerationRun.RunAsync(parsed.GetValue(_path)!, parsed.GetValue(_out), GenerationTargets.All, [], console, ct);
        var set = await read(new ManifestSource(run.Folder, run.Result, run.Analysis.Settings, new ProgramRunner()), parsed.GetValue(_overlay));
        return new OpenedDeployment(run, set, await ClusterSession.OpenAsync(new ClusterOptions(parsed.GetValue(_context)), ct));
    }
}
