using System.Text.Json;
using System.Text.Json.Nodes;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster.Jobs;

/// <summary>Jobs that a program makes for one purpose and removes again, with a policy for each, in one namespace.</summary>
/// <param name="session">The cluster.</param>
/// <param name="patience">How long a Job is waited for.</param>
internal sealed class JobCluster(ClusterSession session, JobPatience patience) : IDisposable
{
    // What the pod is closed off with stays until the pod is gone; this is how often that is looked at.
    private const int Looks = 10;

    /// <summary>The namespace.</summary>
    public string Namespace => session.Fallback;

    /// <summary>Connects.</summary>
    /// <param name="options">Which cluster and namespace.</param>
    /// <param name="patience">How long a Job is waited for.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">The cluster cannot be used (<see cref="ExitCode.Unavailable"/>).</exception>
    public static async Task<JobCluster> OpenAsync(ClusterOptions options, JobPatience patience, CancellationToken ct) => new(await ClusterSession.OpenAsync(options, ct).ConfigureAwait(false), patience);

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    /// <summary>Sees that everything is allowed that is needed.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">Something is not; the Role that grants it is named.</exception>
    public async Task CheckAsync(CancellationToken ct)
    {
        if (await JobRights.MissingAsync(session, ct).ConfigureAwait(false) is { Count: > 0 } missing) throw JobRefusal.Of(Namespace, missing);
    }

    /// <summary>Applies a Job, after the policy that closes its pod off.</summary>
    /// <param name="job">The Job.</param>
    /// <param name="policy">The NetworkPolicy, of the same name.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">The cluster does not take one of them.</exception>
    public async Task ApplyAsync(JsonObject job, JsonObject policy, CancellationToken ct)
    {
        foreach (var o in (JsonObject[])[policy, job])
        {
            var (kind, name) = ((string)o["kind"]!, (string)o["metadata"]!["name"]!);
            var answer = await session.ApplyAsync(Path(kind, name), o.ToJsonString(), force: true, ct).ConfigureAwait(false);
            if (!answer.Succeeded) throw JobRefusal.Of($"the {kind} {name}", Namespace, answer);
        }
    }

    /// <summary>Waits until a Job ended, or will not.</summary>
    /// <param name="job">The Job as it was applied.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<JobEnd> EndAsync(JsonObject job, CancellationToken ct) => new JobWatch(session, patience).EndAsync(job, Path("Job", (string)job["metadata"]!["name"]!), ct);

    /// <summary>The names of the Jobs and policies with some labels.</summary>
    /// <param name="selector">The labels.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">They may not be listed.</exception>
    public async Task<IReadOnlyList<string>> NamesAsync(string selector, CancellationToken ct)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in (string[])["Job", "NetworkPolicy"])
        {
            var answer = await session.SendAsync(ApiRequest.Get($"{Path(kind, "")}?labelSelector={Uri.EscapeDataString(selector)}"), ct).ConfigureAwait(false);
            if (ClusterSession.Parsed(answer) is not { } list) throw JobRefusal.Of($"to list each {kind}", Namespace, answer);
            names.UnionWith(list.Items("items").Select(i => i.Text("metadata", "name")).Where(n => n.Length > 0));
        }

        return [.. names];
    }

    /// <summary>Removes a Job with its pod, and then its policy.</summary>
    /// <param name="name">The name of both.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Whether all of it is gone.</returns>
    /// <exception cref="ContainerizeException">They may not be removed.</exception>
    public async Task<bool> RemoveAsync(string name, CancellationToken ct)
    {
        await DeleteAsync("Job", name, ct).ConfigureAwait(false);
        for (var look = 0; await HasPodsAsync(name, ct).ConfigureAwait(false); look++)
        {
            if (look == Looks) return false;
            await Task.Delay(patience.Pause, patience.Clock, ct).ConfigureAwait(false);
        }

        await DeleteAsync("NetworkPolicy", name, ct).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> HasPodsAsync(string name, CancellationToken ct)
    {
        var answer = await session.SendAsync(ApiRequest.Get($"/api/v1/namespaces/{Uri.EscapeDataString(Namespace)}/pods?labelSelector={Uri.EscapeDataString($"batch.kubernetes.io/job-name={name}")}"), ct).ConfigureAwait(false);
        return ClusterSession.Parsed(answer) is not { } list ? throw JobRefusal.Of("to list pods", Namespace, answer) : list.Items("items").Count > 0;
    }

    private async Task DeleteAsync(string kind, string name, CancellationToken ct)
    {
        const string body = """{"apiVersion":"v1","kind":"DeleteOptions","propagationPolicy":"Background"}""";
        var answer = await session.SendAsync(new ApiRequest(HttpMethod.Delete, Path(kind, name), "application/json", body), ct).ConfigureAwait(false);
        if (answer is { Succeeded: false, Code: not 404 }) throw JobRefusal.Of($"to remove the {kind} {name}", Namespace, answer);
    }

    private string Path(string kind, string name)
    {
        var ns = Uri.EscapeDataString(Namespace);
        var collection = kind == "Job" ? $"/apis/batch/v1/namespaces/{ns}/jobs" : $"/apis/networking.k8s.io/v1/namespaces/{ns}/networkpolicies";
        return name.Length == 0 ? collection : $"{collection}/{Uri.EscapeDataString(name)}";
    }
}
