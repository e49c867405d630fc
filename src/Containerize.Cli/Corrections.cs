using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Validation;
using Containerize.Validation.Fixes;
using Containerize.Validation.Ignores;

namespace Containerize.Cli;

/// <summary>Corrects files on the disk.</summary>
internal static class Corrections
{
    // A line that has several faults takes as many rounds.
    private const int MostRounds = 5;

    /// <summary>Corrects what is mechanical, and says which files it changed.</summary>
    /// <param name="target">What is checked.</param>
    /// <param name="console">Where messages go.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The target with the files as they are then.</returns>
    public static ValidationTarget Apply(ValidationTarget target, ToolConsole console, CancellationToken ct)
    {
        var files = target.Input.Files;
        var total = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var report = OfflineValidator.Validate(target.Input with { Files = files }, ct);
            var left = new IgnoreFilter(files, target.Optional(ValidationFiles.Ignores), null, DateOnly.MaxValue) { Honoured = target.Input.Honoured }.Apply(report);
            files = Fixer.Apply(files, left.Findings, out var corrected);
            total += corrected;
            if (corrected == 0)
                break;
        }

        foreach (var (before, after) in target.Input.Files.Zip(files).Where(pair => pair.First.Text != pair.Second.Text))
        {
            ct.ThrowIfCancellationRequested();
            ReportFile.Write(Path.Combine(target.Folder, before.Path), after.Text);
            console.Say($"corrected {target.Shown(before).Path}");
        }

        if (total > 0)
            console.Say($"{Plural.Of(total, "finding")} corrected");
        return target with { Input = target.Input with { Files = files } };
    }
}
