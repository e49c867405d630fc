using System.Globalization;
using System.Text.Json;

namespace Containerize.Deployment.Cluster;

/// <summary>How far a workload has come.</summary>
/// <param name="IsComplete">Whether all of it runs in its newest version, or has ended well.</param>
/// <param name="Failure">Why it will not go on by itself; empty while it may.</param>
/// <param name="Progress">How far it is, as part of a sentence.</param>
internal sealed record RolloutState(bool IsComplete, string Failure, string Progress)
{
    /// <summary>Reads the status of a Deployment, StatefulSet, DaemonSet or Job.</summary>
    /// <param name="o">The object as the cluster has it.</param>
    public static RolloutState Of(JsonElement o) => o.Text("kind") switch
    {
        "Job" => Job(o),
        _ when o.Number("status", "observedGeneration") < o.Number("metadata", "generation") => new(false, "", "the cluster has not looked at it yet"),
        "Deployment" => Deployment(o),
        "StatefulSet" => StatefulSet(o),
        "DaemonSet" => DaemonSet(o),
        _ => new(true, "", "there is nothing to wait for"),
    };

    private static RolloutState Deployment(JsonElement o)
    {
        var wanted = Wanted(o);
        var (updated, all, available) = (o.Number("status", "updatedReplicas"), o.Number("status", "replicas"), o.Number("status", "availableReplicas"));
        var stuck = Condition(o, "Progressing") is { } p && p.Text("reason") == "ProgressDeadlineExceeded" ? "it made no progress within its deadline" : "";
        return new(updated >= wanted && all <= updated && available >= wanted, stuck, $"{Text(Math.Min(available, updated))} of {Text(wanted)} new pods are available");
    }

    private static RolloutState StatefulSet(JsonElement o)
    {
        var wanted = Wanted(o);
        if (o.Text("spec", "updateStrategy", "type") == "OnDelete") return new(true, "", "its pods are updated when somebody deletes them");
        var (ready, updated) = (o.Number("status", "readyReplicas"), o.Number("status", "updatedReplicas"));
        var partition = o.Number("spec", "updateStrategy", "rollingUpdate", "partition");
        var isNew = partition > 0 ? updated >= wanted - partition : o.Text("status", "updateRevision") == o.Text("status", "currentRevision") || updated >= wanted;
        return new(ready >= wanted && isNew, "", $"{Text(ready)} of {Text(wanted)} pods are ready");
    }

    private static RolloutState DaemonSet(JsonElement o)
    {
        var (wanted, updated, available) = (o.Number("status", "desiredNumberScheduled"), o.Number("status", "updatedNumberScheduled"), o.Number("status", "numberAvailable"));
        if (o.Text("spec", "updateStrategy", "type") == "OnDelete") return new(true, "", "its pods are updated when somebody deletes them");
        return new(updated >= wanted && available >= wanted, "", $"{Text(Math.Min(updated, available))} of {Text(wanted)} nodes have its new pod");
    }

    private static RolloutState Job(JsonElement o)
    {
        if (Condition(o, "Failed") is { } failed) return new(false, failed.Text("reason") switch { "BackoffLimitExceeded" => "its pod failed as often as it may", "DeadlineExceeded" => "it took longer than it may", var reason => $"the cluster says {reason}" }, "");
        return new(Condition(o, "Complete") is not null, "", "it has not ended yet");
    }

    private static JsonElement? Condition(JsonElement o, string type) => o.Items("status", "conditions").Where(c => c.Text("type") == type && (c.Text("status") == "True" || c.Text("reason") == "ProgressDeadlineExceeded")).Select(c => (JsonElement?)c).FirstOrDefault();

    private static long Wanted(JsonElement o) => o.At("spec", "replicas") is { ValueKind: JsonValueKind.Number } ? o.Number("spec", "replicas") : 1;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
