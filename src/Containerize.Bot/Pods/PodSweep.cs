using Containerize.Bot.Work;

namespace Containerize.Bot.Pods;

/// <summary>Removes now and then what is in the cluster and nobody works with, and sees by that whether the cluster can be used.</summary>
/// <param name="executor">Removes it.</param>
/// <param name="state">Is told whether the cluster can be used.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class PodSweep(PodExecutor executor, ExecutorState state, TimeProvider clock, ILogger<PodSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        // What was left was removed when the server began.
        while (await WaitAsync(timer, stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await executor.SweepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (ContainerizeException e)
            {
                state.Set(e.What);
                log.LogWarning("{Error}", e.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
