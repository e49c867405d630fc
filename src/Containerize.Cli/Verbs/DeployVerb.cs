using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Cluster;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Applies the manifests to a cluster.</summary>
internal sealed class DeployVerb : IVerb
{
    private readonly DeploymentTarget _target = new("The overlay that is applied, by its name below k8s/overlays. The base with its servers, unless given.");

    private readonly Option<bool> _wait = new("--wait") { Description = "Waits until everything runs in its new version, and says why what does not does not." };

    private readonly Option<TimeSpan> _timeout = DurationOption.Make("--timeout", "How long each wait may take.", TimeSpan.FromMinutes(5));

    private readonly Option<bool> _force = new("--force-conflicts") { Description = "Takes over fields that somebody else set." };

    private readonly Option<bool> _ephemeral = new("--ephemeral") { Description = "Deploys into a namespace of its own, asks everything for its health, and removes the namespace, whatever happens." };

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("deploy", "Applies the manifests to a cluster in the order in which they need each other, migrations before the services that need them.");
        _target.AddTo(command);
        foreach (var option in new Option[] { _wait, _timeout, _force, _ephemeral, _output })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_ephemeral) && result.GetValue(_force))
                result.AddError("--ephemeral and --force-conflicts exclude each other: nothing is in a new namespace.");
        });
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        using var target = await _target.OpenAsync(parsed, (source, overlay) => source.ReadAsync(overlay, ct), console, ct);
        var (run, set, session) = (target.Run, target.Set, target.Session);
        var options = new DeployOptions { Wait = parsed.GetValue(_wait) || parsed.GetValue(_ephemeral), Limit = parsed.GetValue(_timeout), Force = parsed.GetValue(_force) };
        console.Say($"deploying {Plural.Of(set.Count, "object")} to {session.Address} (context {session.Context})");
        var report = parsed.GetValue(_ephemeral) ? await TryAsync(session, set, run.Result, options, console, ct) : await StayAsync(session, set, run.Result, options, console, ct);
        if (parsed.GetValue(_output) == OutputOption.Json)
            console.Output.Write(DeploymentJson.Text(DeployPublication.Document(session, report, run.Folder)));
        else
            DeployText.Write(report, options.Wait, run.Folder, TintedWriter.ForOutput(console));
        return (int)(report.Failures.Count > 0 ? ExitCode.Findings : ExitCode.Success);
    }

    private static async Task<DeployReport> StayAsync(ClusterSession session, DeploySet set, GenerationResult result, DeployOptions options, ToolConsole console, CancellationToken ct)
    {
        try
        {
            var commands = result.Secrets.ToDictionary(secret => secret.Secret, secret => secret.Command, StringComparer.Ordinal);
            return await new Deployer(session, set, commands, options, console.Say).RunAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            console.Say("what was applied stays; containerize undeploy removes it");
            throw;
        }
    }

    private static Task<DeployReport> TryAsync(ClusterSession session, DeploySet set, GenerationResult result, DeployOptions options, ToolConsole console, CancellationToken ct)
    {
        var start = set.NamespacesInUse(session.Fallback) is [var first, ..] ? first : session.Fallback;
        var trial = EphemeralSet.Of(set, EphemeralSet.NewName(start));
        return new EphemeralDeployment(session, trial, result.Secrets, Environment.GetEnvironmentVariable, options, console.Say).RunAsync(EphemeralSet.LabelsOf(set), ct);
    }
}
