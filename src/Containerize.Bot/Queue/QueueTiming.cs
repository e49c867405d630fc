using Containerize.Bot.Settings;

namespace Containerize.Bot.Queue;

/// <summary>When jobs are due, and for how long they are held.</summary>
/// <param name="Debounce">How long a repository has to be quiet.</param>
/// <param name="DebounceLimit">How long a job waits at most for that.</param>
/// <param name="Lease">How long a worker holds a job without a word.</param>
/// <param name="Attempts">How often a job is tried.</param>
/// <param name="Retry">How long it waits after a try that failed.</param>
internal sealed record QueueTiming(TimeSpan Debounce, TimeSpan DebounceLimit, TimeSpan Lease, int Attempts, RetryDelay Retry)
{
    /// <summary>As the settings say.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="chance">Gives numbers from 0 to below 1.</param>
    public static QueueTiming Of(BotOptions options, Func<double> chance) =>
        new(options.Debounce, options.DebounceLimit, options.Lease, options.Attempts, new RetryDelay(options.RetryDelay, options.RetryDelayLimit, chance));
}
