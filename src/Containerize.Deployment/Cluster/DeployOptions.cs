namespace Containerize.Deployment.Cluster;

/// <summary>How manifests are deployed.</summary>
internal sealed record DeployOptions
{
    /// <summary>Whether the rollouts are waited for. Jobs that others need are waited for in any case.</summary>
    public bool Wait { get; init; }

    /// <summary>How long each wait may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether fields that other managers own are taken over.</summary>
    public bool Force { get; init; }

    /// <summary>How long to wait before the cluster is asked again.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock that time limits go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
