namespace Containerize.Bot.Queue;

/// <summary>How long a job waits after a try that failed: twice as long each time, and never the same for all, so that what failed together does not come back together.</summary>
/// <param name="first">What the second try waits at most.</param>
/// <param name="most">What any try waits at most.</param>
/// <param name="chance">Gives numbers from 0 to below 1.</param>
internal sealed class RetryDelay(TimeSpan first, TimeSpan most, Func<double> chance)
{
    /// <summary>The wait.</summary>
    /// <param name="attempt">Which try failed, from 1.</param>
    public TimeSpan After(int attempt)
    {
        var full = Math.Min(first.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 30)), most.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Floor(full * (0.5 + (chance() / 2))));
    }
}
