using System.Text.Json;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>What keeps a pod from running, as its status says it.</summary>
/// <param name="Rule">The rule that it falls under.</param>
/// <param name="What">What is wrong, as the end of a sentence that begins with the workload.</param>
/// <param name="Pod">The pod's name.</param>
internal sealed record PodTrouble(Rule Rule, string What, string Pod)
{
    // A container that fell once or twice may have found a server that was not there yet.
    private const int Patience = 3;

    /// <summary>The container; empty where the pod as a whole is meant.</summary>
    public string Container { get; init; } = "";

    /// <summary>Whether it is certain that waiting does not help.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether the log of its last run says why.</summary>
    public bool HasLog { get; init; }

    /// <summary>Whether that run is over and another one began.</summary>
    public bool IsPrevious { get; init; }

    /// <summary>The trouble of a pod; null when it has none that its status shows.</summary>
    /// <param name="pod">The pod.</param>
    public static PodTrouble? Of(JsonElement pod)
    {
        var statuses = pod.Items("status", "initContainerStatuses").Concat(pod.Items("status", "containerStatuses"));
        if (statuses.Select(s => Of(pod, s)).FirstOrDefault(t => t is not null) is { } trouble) return trouble;
        var scheduled = pod.Items("status", "conditions").FirstOrDefault(c => c.Text("type") == "PodScheduled");
        if (scheduled.ValueKind != JsonValueKind.Object || scheduled.Text("status") != "False") return null;
        var message = ServerText.Clean(scheduled.Text("message"));
        var volume = message.Contains("persistentvolumeclaim", StringComparison.OrdinalIgnoreCase) || message.Contains("volume node affinity", StringComparison.OrdinalIgnoreCase);
        return new PodTrouble(volume ? DeploymentRules.VolumeUnbound : DeploymentRules.Unschedulable, volume ? $"its volume is not there: {message}" : $"no node takes its pod: {message}", Name(pod));
    }

    private static PodTrouble? Of(JsonElement pod, JsonElement status)
    {
        var waiting = status.Text("state", "waiting", "reason");
        var message = ServerText.Clean(status.Text("state", "waiting", "message"));
        var container = status.Text("name");
        switch (waiting)
        {
            case "ErrImagePull" or "ImagePullBackOff" or "InvalidImageName" or "ErrImageNeverPull" or "ImageInspectError" or "RegistryUnavailable":
                var image = pod.Items("spec", "containers").Concat(pod.Items("spec", "initContainers")).Where(c => c.Text("name") == container).Select(c => c.Text("image")).FirstOrDefault() ?? status.Text("image");
                return new PodTrouble(DeploymentRules.ImageNotPulled, $"its image {image} cannot be pulled ({waiting}){(message.Length > 0 ? $": {ImageReason(message)}" : "")}", Name(pod)) { Container = container, IsFinal = waiting != "ErrImagePull" };
            case "CreateContainerConfigError":
                return new PodTrouble(DeploymentRules.SecretMissing, message, Name(pod)) { Container = container, IsFinal = true };
            case "CreateContainerError" or "RunContainerError":
                return new PodTrouble(DeploymentRules.ContainerCrash, $"its container cannot be started ({waiting}): {message}", Name(pod)) { Container = container, IsFinal = true };
        }

        var last = status.At("state", "terminated") ?? status.At("lastState", "terminated");
        if (last is not { } ended || (ended.Number("exitCode") == 0 && waiting != "CrashLoopBackOff")) return null;
        var restarts = (int)status.Number("restartCount");
        var running = status.At("state", "running") is not null;
        var final = restarts >= Patience && !status.IsTrue("ready");
        if (ended.Text("reason") == "OOMKilled") return new PodTrouble(DeploymentRules.OutOfMemory, "it was killed for lack of memory: it needs more than its limit", Name(pod)) { Container = container, IsFinal = final, HasLog = true, IsPrevious = running };
        var again = restarts > 0 ? $" and was started again {(restarts == 1 ? "once" : $"{restarts} times")}" : "";
        return new PodTrouble(DeploymentRules.ContainerCrash, $"it ended with {ExitCodeText.Of((int)ended.Number("exitCode"))}{again}", Name(pod)) { Container = container, IsFinal = final, HasLog = true, IsPrevious = running || waiting.Length > 0 };
    }

    // The runtime repeats the image in every clause; what is behind the last one is the reason.
    private static string ImageReason(string message)
    {
        var at = message.LastIndexOf("dial tcp", StringComparison.Ordinal);
        return at < 0 ? message : message[at..];
    }

    private static string Name(JsonElement pod) => pod.Text("metadata", "name");
}
