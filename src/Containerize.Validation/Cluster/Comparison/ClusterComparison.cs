namespace Containerize.Validation.Cluster.Comparison;

/// <summary>What applying a set would change in a cluster.</summary>
/// <param name="Objects">The objects of the set, in the order of files and lines.</param>
/// <param name="NotCompared">What was not compared and why, one sentence without a final stop each.</param>
public sealed record ClusterComparison(EquatableList<ObjectComparison> Objects, EquatableList<string> NotCompared)
{
    /// <summary>Whether the cluster is not as the set has it.</summary>
    public bool Differs => Objects.Any(o => o.State != ObjectState.Unchanged);
}
