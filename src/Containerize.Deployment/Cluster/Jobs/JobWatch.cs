using System.Text.Json;
using System.Text.Json.Nodes;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster.Jobs;

/// <summary>Waits until a Job ended, or until it is plain that its pod will not run.</summary>
/// <param name="session">The cluster.</param>
/// <param name="patience">How long it waits.</param>
internal sealed class JobWatch(ClusterSession session, JobPatience patience)
{
    private readonly RolloutDiagnosis _diagnosis = new(session, new Dictionary<string, string>());

    /// <summary>Waits.</summary>
    /// <param name="job">The Job as it was applied.</param>
    /// <param name="path">Its path.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<JobEnd> EndAsync(JsonObject job, string path, CancellationToken ct)
    {
        var o = ObjectReader.Read(EquatableList.Of(new TextFile("job.json", job.ToJsonString())), new RunNotes())[0];
        var (began, stuck) = (Now, (DateTimeOffset?)null);
        while (true)
        {
            await Task.Delay(patience.Pause, patience.Clock, ct).ConfigureAwait(false);
            if (await session.GetAsync(path, ct).ConfigureAwait(false) is not { } live) return new JobEnd(JobEndKind.NotRun, $"{o.Name} is not in the cluster any more, or may not be read");
            var state = RolloutState.Of(live);
            if (state.IsComplete) return new JobEnd(JobEndKind.Complete);
            if (IsTooLong(live)) return new JobEnd(JobEndKind.TooLong, $"{o.Name} took longer than it may");
            var view = await WorkloadView.ReadAsync(session, live, ct).ConfigureAwait(false);
            if (view.Pods.FirstOrDefault(p => p.Text("status", "reason") == "Evicted") is { ValueKind: JsonValueKind.Object } evicted) return Evicted(o, evicted);
            if (state.Failure.Length > 0) return await ExplainAsync(o, view, state, null, ct).ConfigureAwait(false);
            if (view.Pods.Any(p => p.Text("status", "phase") == "Running")) began = Now;
            stuck = view.Pods.Select(PodTrouble.Of).Any(t => t is { IsFinal: true }) ? stuck ?? Now : null;
            var isLate = Now - began >= patience.Start;
            if (isLate || Now - stuck >= patience.Stuck) return await ExplainAsync(o, view, state, isLate ? patience.Start : null, ct).ConfigureAwait(false);
        }
    }

    private DateTimeOffset Now => patience.Clock.GetUtcNow();

    private static bool IsTooLong(JsonElement job) => job.Items("status", "conditions").Any(c => c.Text("type") is "Failed" or "FailureTarget" && c.Text("status") == "True" && c.Text("reason") == "DeadlineExceeded");

    private static JobEnd Evicted(KubernetesObject o, JsonElement pod)
    {
        var message = ServerText.Clean(pod.Text("status", "message"));
        var own = message.Contains("EmptyDir", StringComparison.OrdinalIgnoreCase) || message.Contains("local ephemeral storage", StringComparison.OrdinalIgnoreCase) || message.Contains("local ephemeral local storage", StringComparison.OrdinalIgnoreCase);
        return new JobEnd(own ? JobEndKind.TooMuchDisk : JobEndKind.NotRun, $"{o.Name} does not end well: the cluster evicted its pod: {message.TrimEnd('.', ' ')}");
    }

    private async Task<JobEnd> ExplainAsync(KubernetesObject o, WorkloadView view, RolloutState state, TimeSpan? limit, CancellationToken ct)
    {
        var failure = await _diagnosis.ExplainAsync(o, view, state, limit, ct).ConfigureAwait(false);
        var kind = failure.Finding.Rule == DeploymentRules.OutOfMemory.Id ? JobEndKind.OutOfMemory : failure.Finding.Rule == DeploymentRules.JobFailed.Id ? JobEndKind.Failed : JobEndKind.NotRun;
        var said = failure.Evidence.Count > 0 && kind == JobEndKind.Failed ? ": " + ServerText.Clean(failure.Evidence[^1]) : "";
        return new JobEnd(kind, failure.Finding.Message + said, failure.Finding.Remedy ?? "");
    }
}
