using Containerize.Deployment.Cluster;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns what was deployed into its published form.</summary>
internal static class DeployPublication
{
    /// <summary>The published form.</summary>
    /// <param name="session">The cluster.</param>
    /// <param name="report">What was deployed.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    public static DeployDocument Document(ClusterSession session, DeployReport report, string folder) => new(
        DeployDocument.Version,
        session.Address,
        session.Context,
        [.. report.Objects.Select(o => new AppliedDocument(o.Kind, o.Namespace, o.Name, o.Change))],
        report.NotApplied,
        [.. report.Warnings],
        [.. report.LeftAlone],
        [.. report.Superseded],
        BuildPublication.Failures(report.Failures, folder));
}
