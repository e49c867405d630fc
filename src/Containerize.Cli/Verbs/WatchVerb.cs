using System.CommandLine;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Cli.Watching;
using Containerize.Generation;
using Containerize.Generation.Settings;
using Containerize.Model;

namespace Containerize.Cli.Verbs;

/// <summary>Keeps the files up to date while the solution is edited: one process that stays warm, and generates whenever something changed.</summary>
internal sealed class WatchVerb : IVerb
{
    private readonly Argument<string> _path = SolutionArgument.Make();

    private readonly Option<string?> _out = OutOption.Make();

    private readonly Option<bool> _diff = new("--diff") { Description = "Writes nothing; shows what generate would change." };

    private readonly Option<ConflictChoice> _conflict = ConflictOption.Make();

    private readonly SettingOptions _settings = new();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var command = new Command("watch", "Generates whenever the solution changes, until Ctrl+C. What cannot be read meanwhile is said, and the next change tried again.")
        {
            _path, _out, _diff, _conflict,
        };
        _settings.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var solution = parsed.GetValue(_path)!;
        var settings = _settings.Entries(parsed);
        var options = new WriteOptions(parsed.GetValue(_diff) ? WriteMode.DryRun : WriteMode.Write) { Conflict = parsed.GetValue(_conflict) };
        // What is wrong at the start is wrong usage; later it is an edit that is not finished.
        var first = await GenerationRun.RunAsync(solution, parsed.GetValue(_out), GenerationTargets.All, settings, console, ct);
        using var changes = new FolderChanges(first.Analysis.Root);
        Show(OutputWriter.Write(first.Folder, first.Result, options, ct), console);
        console.Say($"watching {DisplayPath.Of(first.Analysis.Root)}; Ctrl+C ends it");
        var output = DisplayPath.Between(first.Analysis.Root, first.Folder);
        while (true)
        {
            var owned = OutputWriter.Owned(first.Folder).Append(OutputWriter.LockFile).Select(file => Below(output, file)).ToHashSet(StringComparer.Ordinal);
            var burst = await changes.NextAsync(path => IsOwn(path, owned, first.Analysis.Root), ct);
            console.Say($"changed: {(burst is [""] ? "too much to tell" : burst.Count == 1 ? burst[0] : $"{burst[0]} and {Plural.Of(burst.Count - 1, "more file")}")}");
            await TryAsync(solution, parsed.GetValue(_out), settings, options, console, ct);
        }
    }

    // A folder changes because a file of ours appears in it; one that is gone was moved or removed by somebody.
    private static bool IsOwn(string path, HashSet<string> owned, string root) =>
        owned.Contains(path) || (owned.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal)) && Directory.Exists(Path.Combine(root, path)));

    private static string Below(string folder, string file) => folder.Length == 0 || folder == "." ? file : $"{folder}/{file}";

    private static async Task TryAsync(string path, string? separate, IReadOnlyList<SettingEntry> settings, WriteOptions options, ToolConsole console, CancellationToken ct)
    {
        try
        {
            var run = await GenerationRun.RunAsync(path, separate, GenerationTargets.All, settings, console, ct);
            Show(OutputWriter.Write(run.Folder, run.Result, options, ct), console);
        }
        catch (ContainerizeException error)
        {
            console.Say(error.Message);
        }
    }

    private static void Show(WriteReport report, ToolConsole console)
    {
        var writer = TintedWriter.ForOutput(console);
        foreach (var change in report.Changes)
        {
            if (report.Mode == WriteMode.Write)
                writer.Line($"{(change.Before is null ? "created" : change.After is null ? "removed" : "updated")} {change.Path}", Tint.Good);
            else
                DiffText.Write(UnifiedDiff.Of(change), writer);
        }

        if (report.Changes.Count == 0)
            console.Say("nothing to change");
        ConflictText.Write(report.Conflicts, TintedWriter.ForError(console));
        foreach (var stale in report.Stale)
            console.Say($"no longer generated: {stale}");
    }
}
