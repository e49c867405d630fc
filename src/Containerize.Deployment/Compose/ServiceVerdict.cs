namespace Containerize.Deployment.Compose;

/// <summary>What can be said of a service that was started.</summary>
internal enum ServiceVerdict
{
    /// <summary>It is not decided yet.</summary>
    Pending,

    /// <summary>It runs, and is healthy where it has a health check.</summary>
    Ready,

    /// <summary>It ran to its end.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It waits for something that failed.</summary>
    Blocked,
}
