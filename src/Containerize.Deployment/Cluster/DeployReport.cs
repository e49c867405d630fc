namespace Containerize.Deployment.Cluster;

/// <summary>What was deployed.</summary>
/// <param name="Objects">What was applied, in that order.</param>
/// <param name="Failures">Why something was refused or does not run; what comes after it was not applied.</param>
internal sealed record DeployReport(IReadOnlyList<AppliedObject> Objects, IReadOnlyList<Failure> Failures)
{
    /// <summary>What the server warned of.</summary>
    public IReadOnlyCollection<string> Warnings { get; init; } = [];

    /// <summary>What was left as it is, and why.</summary>
    public IReadOnlyList<string> LeftAlone { get; init; } = [];

    /// <summary>The commands that delete Jobs of an earlier version, in whose place others are.</summary>
    public IReadOnlyList<string> Superseded { get; init; } = [];

    /// <summary>How many objects were not applied because of a failure before them.</summary>
    public int NotApplied { get; init; }
}
