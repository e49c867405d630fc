namespace Containerize.Bot.Queue;

/// <summary>Wakes the workers when another server changed the queue. Without it they would look once a minute.</summary>
/// <param name="store">The queue's store.</param>
/// <param name="signal">Wakes them.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class QueueListener(IQueueStore store, QueueSignal signal, TimeProvider clock, ILogger<QueueListener> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (store is QueueDatabase database && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await database.ListenAsync(signal.Raise, stoppingToken).ConfigureAwait(false);
            }
            catch (ContainerizeException e)
            {
                log.LogWarning("Other servers are not heard for now: {Error}", e.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
