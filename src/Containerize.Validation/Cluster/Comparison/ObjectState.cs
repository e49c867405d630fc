namespace Containerize.Validation.Cluster.Comparison;

/// <summary>What applying an object would do.</summary>
public enum ObjectState
{
    /// <summary>The cluster has it as it is in the set.</summary>
    Unchanged,

    /// <summary>The cluster does not have it yet.</summary>
    Created,

    /// <summary>The cluster has another state of it.</summary>
    Changed,

    /// <summary>Another manager owns a field, so applying stops unless conflicts are forced.</summary>
    Conflict,

    /// <summary>The server does not take it.</summary>
    Refused,
}
