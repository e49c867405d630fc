using Containerize.Cli.Terminal;
using Containerize.Deployment.Cluster;

namespace Containerize.Cli.Output.Text;

/// <summary>What was removed from a cluster, and what stays.</summary>
internal static class UndeployText
{
    /// <summary>Writes it.</summary>
    /// <param name="report">What was removed.</param>
    /// <param name="dryRun">Whether it only would be.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(UndeployReport report, bool dryRun, string folder, TintedWriter writer)
    {
        foreach (var failure in report.Failures)
            FailureText.Write(failure, folder, writer);
        List(dryRun ? "Would be removed" : "Removed", report.Removed, Tint.Good, writer);
        List("Kept", report.Kept, Tint.Warning, writer);
        if (report.Removed.Count + report.Kept.Count + report.Failures.Count == 0)
            writer.Line("nothing of it is in the cluster");
    }

    private static void List(string title, IReadOnlyList<string> lines, Tint tint, TintedWriter writer)
    {
        if (lines.Count == 0)
            return;
        writer.Line($"{title}:", tint);
        foreach (var line in lines)
            writer.Line("  " + line);
    }
}
