namespace Containerize.Deployment.Cluster;

/// <summary>What was removed from a cluster.</summary>
/// <param name="Removed">The objects that were removed, or would be.</param>
/// <param name="Kept">What stays, and why.</param>
/// <param name="Failures">What could not be removed.</param>
internal sealed record UndeployReport(IReadOnlyList<string> Removed, IReadOnlyList<string> Kept, IReadOnlyList<Failure> Failures);
