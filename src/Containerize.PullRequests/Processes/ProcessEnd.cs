namespace Containerize.PullRequests.Processes;

/// <summary>Why a process ended.</summary>
public enum ProcessEnd
{
    /// <summary>By itself.</summary>
    Exited,

    /// <summary>It was killed because it took too long.</summary>
    TooLong,

    /// <summary>It was killed because it wrote too much.</summary>
    TooMuchOutput,

    /// <summary>It was killed because its folder grew too large.</summary>
    TooMuchDisk,
}
