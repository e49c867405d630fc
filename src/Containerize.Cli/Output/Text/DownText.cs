using Containerize.Cli.Terminal;
using Containerize.Deployment.Compose;

namespace Containerize.Cli.Output.Text;

/// <summary>What was removed, and what stays.</summary>
internal static class DownText
{
    /// <summary>Writes it.</summary>
    /// <param name="report">What was removed.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(DownReport report, TintedWriter writer)
    {
        writer.Line(report.Services.Count == 0 ? $"nothing of {report.Project} was running" : $"removed {report.Project}: {string.Join(", ", report.Services)}", Tint.Good);
        if (report.RemovedVolumes.Count > 0)
            writer.Line($"removed with their data: {string.Join(", ", report.RemovedVolumes)}");
        if (report.KeptVolumes.Count > 0)
            writer.Line($"kept: {string.Join(", ", report.KeptVolumes)}; --volumes removes them with their data");
    }
}
