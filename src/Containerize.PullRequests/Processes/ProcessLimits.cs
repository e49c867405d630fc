namespace Containerize.PullRequests.Processes;

/// <summary>How long a process may run and how much it may say.</summary>
/// <param name="Time">After this time it is killed, with everything that it started.</param>
/// <param name="OutputBytes">With more bytes on standard output it is killed.</param>
internal sealed record ProcessLimits(TimeSpan Time, int OutputBytes)
{
    /// <summary>With more zero bytes on standard output it is killed: they end the items of lists.</summary>
    public int OutputItems { get; init; } = int.MaxValue;

    /// <summary>How many bytes of standard error are kept; the rest is read and dropped.</summary>
    public const int ErrorBytes = 64 * 1024;
}
