using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>What was found, what became of each file, what is left to the user, and what comes next.</summary>
internal static class GenerationText
{
    /// <summary>Writes all of it.</summary>
    /// <param name="model">The application.</param>
    /// <param name="result">What was generated.</param>
    /// <param name="report">What became of it.</param>
    /// <param name="folder">The absolute path of the output folder.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ApplicationModel model, GenerationResult result, WriteReport report, string folder, TintedWriter writer)
    {
        Summary(model, writer);
        Files(report, folder, writer);
        Findings(model, result, writer);
        if (report.Mode == WriteMode.Check)
        {
            var changes = report.WouldChange.Count + report.Stale.Count + report.Conflicts.Select(conflict => conflict.Location.File).Distinct().Count();
            writer.Line();
            writer.Line(changes == 0 ? "Everything is up to date." : $"{Plural.Of(changes, "file")} out of date: run containerize generate.", changes == 0 ? Tint.Good : Tint.Error);
            return;
        }

        NextSteps.Write(result, report, folder, writer);
    }

    private static void Summary(ApplicationModel model, TintedWriter writer)
    {
        writer.Write(model.Name, Tint.Heading).Line(": " + AnalysisText.Counts(model));
        var widest = model.Services.Select(service => service.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var service in model.Services)
        {
            var needs = model.Connections.Where(connection => connection.From == service.Name && connection.Kind != ConnectionKind.Message).Select(connection => connection.To).Distinct().ToList();
            writer.Write("  ").Write(service.Name.PadRight(widest + 2), Tint.Name).Write(service.Kind.ToString().ToLowerInvariant().PadRight(9))
                .Line(needs.Count == 0 ? "needs nothing" : "needs " + string.Join(", ", needs));
        }
    }

    private static void Files(WriteReport report, string folder, TintedWriter writer)
    {
        var place = DisplayPath.Of(folder);
        List(report.Written, $"Written to {place}", Tint.Good, writer);
        var removed = report.Changes.Where(change => change.After is null).Select(change => change.Path).ToHashSet();
        List(report.WouldChange.Where(file => !removed.Contains(file)).ToEquatableList(), $"Would be written to {place}", Tint.Warning, writer);
        List(report.WouldChange.Where(removed.Contains).ToEquatableList(), "Would be removed, no longer generated", Tint.Warning, writer);
        List(report.Merged, "Your edits are kept in", Tint.Good, writer);
        ConflictText.Write(report.Conflicts, writer);
        List(report.LeftAlone, $"Left alone: not in {OutputWriter.LockFile}, so they are yours", Tint.Warning, writer);
        List(report.Removed, "No longer generated, and removed", Tint.Warning, writer);
        List(report.Stale, "No longer generated: --prune removes those that you did not edit", Tint.Warning, writer);
        List(report.Superseded.Select(job => job.Command).ToEquatableList(), "Superseded in the cluster, where a Job cannot be changed: another takes its place", Tint.Warning, writer);
        if (report.Unchanged.Count > 0)
        {
            writer.Line();
            writer.Line($"Unchanged: {Plural.Of(report.Unchanged.Count, "file")}");
        }
    }

    private static void List(EquatableList<string> files, string title, Tint tint, TintedWriter writer)
    {
        if (files.Count == 0)
            return;

        writer.Line();
        writer.Line($"{title}:", tint);
        foreach (var file in files)
            writer.Line("  " + file);
    }

    private static void Findings(ApplicationModel model, GenerationResult result, TintedWriter writer)
    {
        if (result.Findings.Count > 0)
        {
            writer.Line();
            writer.Line("Assumed, or for you to supply:", Tint.Heading);
            foreach (var finding in result.Findings)
                FindingText.Write(finding, writer);
        }

        UnresolvedList.Write(model, writer);
        NoticeList.Write(model.Notices.Where(notice => notice.Severity > Severity.Info).ToEquatableList(), writer);
    }
}
