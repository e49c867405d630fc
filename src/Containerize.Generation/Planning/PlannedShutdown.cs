namespace Containerize.Generation.Planning;

/// <summary>How a pod ends: it goes on serving until its Service has forgotten it, then the host ends, and only then is it killed.</summary>
/// <param name="Delay">Seconds before the signal to end, in which requests still arrive; 0 for what nobody calls.</param>
/// <param name="Timeout">Seconds that the host takes at most.</param>
/// <param name="Reason">Where the timeout comes from, as a sentence.</param>
internal sealed record PlannedShutdown(int Delay, int Timeout, string Reason)
{
    // Between the host's own end and the end of its process.
    private const int Spare = 5;

    /// <summary>Seconds until it is killed.</summary>
    public int Grace => Delay + Timeout + Spare;
}
