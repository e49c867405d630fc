using System.Text.Json;

namespace Containerize.Deployment.Cluster;

/// <summary>A workload with its newest pods and what the cluster noted about them.</summary>
/// <param name="Workload">The workload as the cluster has it.</param>
/// <param name="Pods">The pods of its newest version.</param>
internal sealed record WorkloadView(JsonElement Workload, IReadOnlyList<JsonElement> Pods)
{
    /// <summary>Its kind.</summary>
    public string Kind => Workload.Text("kind");

    /// <summary>Its name.</summary>
    public string Name => Workload.Text("metadata", "name");

    /// <summary>Its namespace.</summary>
    public string Namespace => Workload.Text("metadata", "namespace");

    /// <summary>Reads the pods of a workload.</summary>
    /// <param name="session">The cluster.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<WorkloadView> ReadAsync(ClusterSession session, JsonElement workload, CancellationToken ct)
    {
        var ns = Uri.EscapeDataString(workload.Text("metadata", "namespace"));
        var selector = Selector(workload);
        if (selector.Length == 0) return new WorkloadView(workload, []);
        var pods = await session.ListAsync($"/api/v1/namespaces/{ns}/pods?labelSelector={Uri.EscapeDataString(selector)}", ct).ConfigureAwait(false);
        if (workload.Text("kind") == "StatefulSet" && workload.Text("status", "updateRevision") is { Length: > 0 } revision)
            return new WorkloadView(workload, [.. pods.Where(p => p.Text("metadata", "labels", "controller-revision-hash") is var hash && (hash.Length == 0 || hash == revision))]);
        if (workload.Text("kind") != "Deployment") return new WorkloadView(workload, pods);

        // Pods of an older version may be as broken as they like: they go.
        var sets = await session.ListAsync($"/apis/apps/v1/namespaces/{ns}/replicasets?labelSelector={Uri.EscapeDataString(selector)}", ct).ConfigureAwait(false);
        const string number = "deployment.kubernetes.io/revision";
        var newest = sets.Where(s => s.Text("metadata", "annotations", number) == workload.Text("metadata", "annotations", number)).Select(s => s.Text("metadata", "labels", "pod-template-hash")).FirstOrDefault(h => h.Length > 0);
        return new WorkloadView(workload, newest is null ? pods : [.. pods.Where(p => p.Text("metadata", "labels", "pod-template-hash") == newest)]);
    }

    private static string Selector(JsonElement workload) => workload.Text("kind") == "Job"
        ? $"batch.kubernetes.io/job-name={workload.Text("metadata", "name")}"
        : string.Join(',', workload.Members("spec", "selector", "matchLabels").Select(l => $"{l.Name}={l.Value.GetString()}").Order(StringComparer.Ordinal));
}
