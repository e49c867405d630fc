using Containerize.Deployment.Cluster;

namespace Containerize.Cli.Verbs;

/// <summary>Manifests, and the cluster that they are for.</summary>
/// <param name="Run">What the solution's manifests are.</param>
/// <param name="Set">The objects.</param>
/// <param name="Session">The cluster.</param>
internal sealed record OpenedDeployment(GenerationRun Run, DeploySet Set, ClusterSession Session) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();
}
