using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Generation.Settings;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Shows what <c>generate</c> would change, or what applying would change in a cluster; writes nothing.</summary>
internal sealed class DiffVerb : IVerb
{
    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var path = SolutionArgument.Make();
        var folder = OutOption.Make();
        var check = new Option<bool>("--check") { Description = "The exit code is 1 when a file would change." };
        var conflict = ConflictOption.Make();
        var prune = new Option<bool>("--prune") { Description = "Shows the files that are no longer generated as removed." };
        var output = OutputOption.Make();
        var settings = new SettingOptions();
        var command = new Command("diff", "Shows what generate would change, or with --cluster what applying would, as a unified diff. Writes nothing.") { path, folder, check, conflict, prune, output };
        settings.AddTo(command);
        var cluster = new ClusterDiff();
        cluster.AddTo(command, [folder, conflict, prune, .. settings.All]);
        command.SetAction((parsed, ct) => cluster.IsWanted(parsed) ? cluster.RunAsync(parsed, parsed.GetValue(path)!, parsed.GetValue(output)!, console, ct) : RunAsync(
            parsed.GetValue(path)!,
            parsed.GetValue(folder),
            settings.Entries(parsed),
            new WriteOptions(parsed.GetValue(check) ? WriteMode.Check : WriteMode.DryRun) { Conflict = parsed.GetValue(conflict), Prune = parsed.GetValue(prune) },
            parsed.GetValue(output)!,
            console,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(string path, string? separate, IReadOnlyList<SettingEntry> settings, WriteOptions options, string output, ToolConsole console, CancellationToken ct)
    {
        var (analysis, folder, result) = await GenerationRun.RunAsync(path, separate, GenerationTargets.All, settings, console, ct);
        var report = OutputWriter.Write(folder, result, options, ct);
        if (output == OutputOption.Json)
        {
            console.Output.Write(PublishedJson.Text(new DiffDocument(
                DiffDocument.Version, [.. report.Changes.Select(change => new FileDiffDocument(change.Path, UnifiedDiff.Of(change)))], [.. report.Stale], GenerationPublication.Conflicts(report))));
        }
        else
        {
            var writer = TintedWriter.ForOutput(console);
            foreach (var change in report.Changes)
                DiffText.Write(UnifiedDiff.Of(change), writer);

            // The diff alone goes to the output, so that patch can read it.
            ConflictText.Write(report.Conflicts, TintedWriter.ForError(console));
            foreach (var stale in report.Stale)
                console.Say($"no longer generated: {stale}");
        }

        return (int)(report.ExitCode == ExitCode.Success ? analysis.Code : report.ExitCode);
    }
}
