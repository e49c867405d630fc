using Containerize.Cli.Terminal;
using Containerize.Deployment.Cluster;

namespace Containerize.Cli.Output.Text;

/// <summary>What was deployed, why some of it does not run, and what was left.</summary>
internal static class DeployText
{
    /// <summary>Writes it.</summary>
    /// <param name="report">What was deployed.</param>
    /// <param name="waited">Whether the rollouts were waited for.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(DeployReport report, bool waited, string folder, TintedWriter writer)
    {
        foreach (var failure in report.Failures)
            FailureText.Write(failure, folder, writer);
        List("The server warns", report.Warnings, writer);
        List("Superseded, where a Job cannot be changed: another takes its place", report.Superseded, writer);
        List("Left alone: applied at another time, and no longer in the manifests", report.LeftAlone, writer);
        var counts = report.Objects.GroupBy(o => o.Change, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}");
        var objects = report.Objects.Count == 0 ? "nothing was applied" : $"{Plural.Of(report.Objects.Count, "object")}: {string.Join(", ", counts)}";
        if (report.Failures.Count > 0)
            writer.Line($"{Plural.Of(report.Failures.Count, "failure")}; {objects}{(report.NotApplied > 0 ? $"; {Plural.Of(report.NotApplied, "object")} not applied" : "")}", Tint.Error);
        else
            writer.Line($"{objects}{(waited ? "; everything runs in its new version" : "; the rollouts go on, --wait waits for them")}", Tint.Good);
    }

    private static void List(string title, IReadOnlyCollection<string> lines, TintedWriter writer)
    {
        if (lines.Count == 0)
            return;
        writer.Line($"{title}:", Tint.Warning);
        foreach (var line in lines)
            writer.Line("  " + line);
        writer.Line();
    }
}
