using Containerize.Bot.Queue;
using Containerize.Bot.Settings;

namespace Containerize.Bot.Work;

/// <summary>Works through the queue, several repositories at a time, until the server stops.</summary>
/// <param name="queue">The queue.</param>
/// <param name="signal">Says when the queue changed.</param>
/// <param name="run">Does one job.</param>
/// <param name="options">The settings.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class JobWorkers(JobQueue queue, QueueSignal signal, JobRun run, BotOptions options, TimeProvider clock, ILogger<JobWorkers> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ReclaimAsync(stoppingToken).ConfigureAwait(false);
        await Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken))).ConfigureAwait(false);
    }

    private async Task ReclaimAsync(CancellationToken stopping)
    {
        try
        {
            if (await queue.ReclaimAsync(stopping).ConfigureAwait(false) is > 0 and var count) log.LogWarning("{Count} jobs were held by a server that ended in the middle of them", count);
        }
        catch (ContainerizeException e)
        {
            // They are taken back when their leases end.
            log.LogError("The queue cannot be used: {Error}", e.Message);
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var (changed, asked) = (signal.Next, clock.GetTimestamp());
                if (await queue.TakeAsync(stopping).ConfigureAwait(false) is { } job) await run.RunAsync(job, asked, stopping).ConfigureAwait(false);
                else await WaitAsync(changed, stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The queue could not be read or written, for a full disk perhaps; the worker goes on when it can be again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError("The queue cannot be used: {Error}", e.Message);
                await Task.Delay(TimeSpan.FromSeconds(5), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitAsync(Task changed, CancellationToken stopping)
    {
        var next = await queue.NextAsync(stopping).ConfigureAwait(false);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var due = next is null || next > Longest ? Longest : next.Value < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : next.Value;
        await Task.WhenAny(changed, Task.Delay(due, clock, ended.Token)).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
    }
}
