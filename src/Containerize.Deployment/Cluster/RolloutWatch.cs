using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>Waits until workloads run in their newest version, or until it is plain that they will not.</summary>
/// <param name="session">The cluster.</param>
/// <param name="diagnosis">Says why.</param>
/// <param name="options">Time limits.</param>
/// <param name="progress">Is told how far each workload is whenever that changes.</param>
internal sealed class RolloutWatch(ClusterSession session, RolloutDiagnosis diagnosis, DeployOptions options, Action<string> progress)
{
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _stuckSince = new(StringComparer.Ordinal);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Waits for all of them.</summary>
    /// <param name="objects">The workloads.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Why some do not run; empty when all do.</returns>
    public async Task<IReadOnlyList<Failure>> WaitAsync(IReadOnlyList<KubernetesObject> objects, CancellationToken ct)
    {
        var end = options.Clock.GetUtcNow() + options.Limit;
        var open = objects.ToList();
        var failures = new List<Failure>();
        while (open.Count > 0)
        {
            var late = options.Clock.GetUtcNow() >= end;
            foreach (var o in open.ToList())
            {
                var (done, failure) = await LookAsync(o, late, ct).ConfigureAwait(false);
                if (failure is not null) failures.Add(failure);
                if (done || failure is not null) open.Remove(o);
            }

            if (open.Count > 0) await Task.Delay(options.Pause, options.Clock, ct).ConfigureAwait(false);
        }

        return failures;
    }

    private async Task<(bool Done, Failure? Failure)> LookAsync(KubernetesObject o, bool late, CancellationToken ct)
    {
        if (await session.ResourceAsync(o, ct).ConfigureAwait(false) is not { } resource || await session.GetAsync(resource.Item(o.Namespace ?? session.Fallback, o.Name), ct).ConfigureAwait(false) is not { } live)
        {
            return late ? (false, Failure.Of(DeploymentRules.RolloutStuck, new SourceLocation(o.Document.File, o.Document.Line), o.Subject, $"{o.Name} does not roll out: it is not in the cluster any more, or may not be read")) : (false, null);
        }

        var state = RolloutState.Of(live);
        Say(o, state);
        if (state.IsComplete) return (true, null);
        var view = await WorkloadView.ReadAsync(session, live, ct).ConfigureAwait(false);
        var final = state.Failure.Length > 0 || IsStuck(o, view);
        if (!final && !late) return (false, null);
        return (false, await diagnosis.ExplainAsync(o, view, state, late && !final ? options.Limit : null, ct).ConfigureAwait(false));
    }

    // A registry may hesitate once, and an operator may make a Secret a moment after its pod: what stays stuck is stuck.
    private bool IsStuck(KubernetesObject o, WorkloadView view)
    {
        if (!view.Pods.Select(PodTrouble.Of).Any(t => t is { IsFinal: true }) && !IsRefused(view))
        {
            _stuckSince.Remove(o.Subject);
            return false;
        }

        var now = options.Clock.GetUtcNow();
        if (_stuckSince.TryAdd(o.Subject, now)) return false;
        return now - _stuckSince[o.Subject] >= Patience;
    }

    private static bool IsRefused(WorkloadView view) => view.Pods.Count == 0 && view.Workload.Items("status", "conditions").Any(c => c.Text("type") == "ReplicaFailure" && c.Text("status") == "True");

    private void Say(KubernetesObject o, RolloutState state)
    {
        var text = state.IsComplete ? "done" : state.Progress;
        if (text.Length == 0 || _said.GetValueOrDefault(o.Subject) == text) return;
        _said[o.Subject] = text;
        progress($"{o.Kind.ToLowerInvariant()}/{o.Name}: {text}");
    }
}
