using Containerize.Bot.Work;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Containerize.Bot.Hosting;

/// <summary>A server that cannot analyse for now is worse, and still ready: it takes webhooks in, and what they call for waits.</summary>
/// <param name="state">Whether it can.</param>
internal sealed class ExecutorHealth(ExecutorState state) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.Obstacle.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(state.Obstacle));
}
