using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Cluster;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Removes from a cluster what <c>deploy</c> applied.</summary>
internal sealed class UndeployVerb : IVerb
{
    private readonly DeploymentTarget _target = new("The overlay that was applied, by its name below k8s/overlays.");

    private readonly Option<bool> _volumes = new("--volumes") { Description = "Removes claims of volumes too, with all data that is in them." };

    private readonly Option<bool> _namespace = new("--delete-namespace") { Description = "Removes the namespace too, where nothing else is in it." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Removes nothing; says what would be removed." };

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("undeploy", "Removes from a cluster what deploy applied, and nothing that is somebody else's.");
        _target.AddTo(command);
        foreach (var option in new Option[] { _volumes, _namespace, _dryRun, _output })
            command.Add(option);
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        using var target = await _target.OpenAsync(parsed, (source, overlay) => source.EverythingAsync(overlay, ct), console, ct);
        var (run, set, session) = (target.Run, target.Set, target.Session);
        var options = new UndeployOptions(parsed.GetValue(_volumes), parsed.GetValue(_namespace), parsed.GetValue(_dryRun));
        console.Say($"{(options.DryRun ? "looking at" : "removing from")} {session.Address} (context {session.Context})");
        var secrets = run.Result.Secrets.Select(secret => secret.Secret).ToHashSet(StringComparer.Ordinal);
        var report = await new Undeployment(session, set, secrets, options, console.Say).RunAsync(ct);
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(DeploymentJson.Text(new UndeployDocument(UndeployDocument.Version, options.DryRun, report.Removed, report.Kept, BuildPublication.Failures(report.Failures, run.Folder))));
        else
            UndeployText.Write(report, options.DryRun, run.Folder, TintedWriter.ForOutput(console));
        return (int)(report.Failures.Count > 0 ? ExitCode.Findings : ExitCode.Success);
    }
}
