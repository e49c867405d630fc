namespace Containerize.Deployment.Compose;

/// <summary>How the compose file is started.</summary>
internal sealed record UpOptions
{
    /// <summary>Which images are built first.</summary>
    public BuildChoice Build { get; init; } = BuildChoice.Missing;

    /// <summary>Whether health is waited for.</summary>
    public bool Wait { get; init; } = true;

    /// <summary>How long it may take until everything is healthy, images not counted.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long to wait before the engine is asked again.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock that time limits go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
