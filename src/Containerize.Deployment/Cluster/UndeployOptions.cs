namespace Containerize.Deployment.Cluster;

/// <summary>What is removed from a cluster besides the workloads and what they need.</summary>
/// <param name="Volumes">Claims of volumes, with the data in them.</param>
/// <param name="Namespaces">Namespaces that nothing else is in.</param>
/// <param name="DryRun">Nothing is removed: it is only said what would be.</param>
internal sealed record UndeployOptions(bool Volumes, bool Namespaces, bool DryRun);
