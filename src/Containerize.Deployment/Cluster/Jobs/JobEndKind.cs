namespace Containerize.Deployment.Cluster.Jobs;

/// <summary>What became of a Job.</summary>
internal enum JobEndKind
{
    /// <summary>Its pod ended well.</summary>
    Complete,

    /// <summary>The cluster did not run its pod, or stopped it for reasons of its own.</summary>
    NotRun,

    /// <summary>Its pod ended with an error.</summary>
    Failed,

    /// <summary>Its pod needed more memory than it may have.</summary>
    OutOfMemory,

    /// <summary>Its pod wrote more than it may.</summary>
    TooMuchDisk,

    /// <summary>It took longer than it may.</summary>
    TooLong,
}
