namespace Containerize.Deployment.Cluster.Jobs;

/// <summary>How long a Job is waited for.</summary>
/// <param name="Start">How long its pod may take to run: a node may have to be made for it, and an image pulled.</param>
/// <param name="Clock">The clock.</param>
internal sealed record JobPatience(TimeSpan Start, TimeProvider Clock)
{
    /// <summary>How long to wait before the cluster is asked again.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long what will not change by itself has to last: a registry may hesitate once.</summary>
    public TimeSpan Stuck { get; init; } = TimeSpan.FromSeconds(15);
}
