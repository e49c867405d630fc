using Containerize.Bot.Queue;
using Containerize.Bot.Settings;
using Containerize.Bot.Work;
using Containerize.Deployment.Cluster.Jobs;
using Containerize.PullRequests.Analysis;
using Containerize.Validation.Cluster;

namespace Containerize.Bot.Pods;

/// <summary>The analysis in a cluster: a pod for each repository that is worked on.</summary>
/// <param name="options">The settings.</param>
/// <param name="cluster">Which cluster.</param>
/// <param name="addresses">Gives the addresses that pods ask.</param>
/// <param name="queue">Says which repositories other servers are at work on.</param>
/// <param name="state">Is told whether the cluster can be used.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class PodExecutor(BotOptions options, ClusterOptions cluster, OneUseAddresses addresses, JobQueue queue, ExecutorState state, TimeProvider clock, ILogger<PodExecutor> log) : IToolSource, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly PodLeases _leases = new();
    private JobCluster? _jobs;

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken ct)
    {
        var jobs = await OpenAsync(ct).ConfigureAwait(false);
        await jobs.CheckAsync(ct).ConfigureAwait(false);
        await SweepAsync(ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IAnalysisTool> GetAsync(RepositoryEvent given, CancellationToken ct)
    {
        var jobs = await OpenAsync(ct).ConfigureAwait(false);
        return new PodTool(jobs, new PodManifests(options, jobs.Namespace), addresses, _leases, given, options.JobTime, state, log);
    }

    /// <summary>Removes what nobody works with any more: of a server that was killed, or what could not be removed in its time.</summary>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were removed.</returns>
    /// <exception cref="ContainerizeException">The cluster cannot be used.</exception>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var jobs = await OpenAsync(ct).ConfigureAwait(false);
        var removed = 0;
        var names = await jobs.NamesAsync(new PodManifests(options, jobs.Namespace).Selector, ct).ConfigureAwait(false);
        // Asked after the names: whatever is among them and is worked with is held by now, or was done meanwhile and is being removed.
        var held = await queue.HeldAsync(ct).ConfigureAwait(false);
        foreach (var name in names.Where(n => !_leases.Has(n) && !(PodManifests.Repository(n) is { } repository && held.Contains(repository))))
        {
            if (!await jobs.RemoveAsync(name, ct).ConfigureAwait(false)) continue;
            log.LogInformation("Removed {Name}, which nobody works with any more", name);
            removed++;
        }

        state.Set("");
        return removed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _jobs?.Dispose();
        _gate.Dispose();
    }

    private async Task<JobCluster> OpenAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return _jobs ??= await JobCluster.OpenAsync(cluster, new JobPatience(options.JobStart, clock), ct).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
