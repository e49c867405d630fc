using Containerize.Bot.Queue;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Containerize.Bot.Hosting;

/// <summary>The server can take webhooks in as long as it can write its queue. Whether GitHub answers is no matter of it: what waits is kept.</summary>
/// <param name="queue">The queue.</param>
internal sealed class QueueHealth(JobQueue queue) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var counts = await queue.CountAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy($"{counts.Waiting} waiting, {counts.Running} running, {counts.Dead} put aside");
        }
        catch (ContainerizeException)
        {
            return HealthCheckResult.Unhealthy("the queue cannot be used");
        }
    }
}
