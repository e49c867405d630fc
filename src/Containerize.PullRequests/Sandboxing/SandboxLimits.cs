namespace Containerize.PullRequests.Sandboxing;

/// <summary>What a program in a sandbox may use. Whoever uses more is ended.</summary>
/// <param name="Time">How long it may run.</param>
/// <param name="MemoryBytes">How much memory each of its processes may have of its own.</param>
/// <param name="FileBytes">How large a file may be that it writes.</param>
/// <param name="DiskBytes">How much all files in its folder may have together.</param>
/// <param name="OutputBytes">How much it may write to standard output.</param>
/// <param name="Processes">How many processes and threads its user may have, where the system counts them (not for root).</param>
public sealed record SandboxLimits(TimeSpan Time, long MemoryBytes, long FileBytes, long DiskBytes, int OutputBytes, int Processes)
{
    /// <summary>Enough for the largest solutions that are known.</summary>
    public static SandboxLimits Default { get; } = new(TimeSpan.FromMinutes(10), 4L << 30, 512L << 20, 4L << 30, 64 << 20, 4096);
}
