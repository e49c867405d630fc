using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Room;

/// <summary>What an object of the set, or the one that the cluster has of it, takes of a namespace's quotas.</summary>
internal sealed class ObjectNeed
{
    private readonly ApiResource _resource;
    private readonly YamlMapping _root;

    /// <param name="root">The object.</param>
    /// <param name="resource">Its kind.</param>
    /// <param name="scaling">The autoscaler of the set that scales it; null when it has none.</param>
    /// <param name="ranges">The limit ranges of the namespace.</param>
    public ObjectNeed(YamlMapping root, ApiResource resource, YamlNode? scaling, IReadOnlyList<LimitRange> ranges)
    {
        (_root, _resource) = (root, resource);
        var o = new Manifests.KubernetesObject("", root, null);
        Pod = o.Pod is { } pod ? new PodNeed(pod, ranges) : null;
        var spec = root["spec"];
        Pods = o.Kind switch
        {
            "Pod" or "DaemonSet" => 1,
            "Job" => spec?["parallelism"].Whole() ?? 1,
            "Deployment" or "StatefulSet" or "ReplicaSet" or "ReplicationController" => spec?["replicas"].Whole() ?? scaling?["spec"]?["minReplicas"].Whole() ?? 1,
            _ => 0,
        };
        Peak = o.Kind == "CronJob" ? spec?["jobTemplate"]?["spec"]?["parallelism"].Whole() ?? 1 : Math.Max(Pods, scaling?["spec"]?["maxReplicas"].Whole() ?? 0);
        Surge = o.Kind == "Deployment" && spec?["strategy"]?["type"]?.Text != "Recreate"
            ? (long)Math.Ceiling((spec?["strategy"]?["rollingUpdate"]?["maxSurge"] ?? null).CountOrPercent(Peak) ?? Peak / 4.0) : 0;
    }

    /// <summary>The pod; null for objects without pods.</summary>
    public PodNeed? Pod { get; }

    /// <summary>How many pods run all the time.</summary>
    public long Pods { get; }

    /// <summary>How many pods run at most, as autoscalers and schedules have it.</summary>
    public long Peak { get; }

    /// <summary>How many pods a rolling update adds for a while.</summary>
    public long Surge { get; }

    /// <summary>How much of a resource of a quota the object takes.</summary>
    /// <param name="name">The resource as quotas write it.</param>
    /// <param name="pods">How many pods to count.</param>
    public decimal Of(string name, long pods) => name switch
    {
        "pods" or "count/pods" => pods,
        "requests.storage" => Claims().Sum(Storage) * Times(pods),
        "persistentvolumeclaims" or "count/persistentvolumeclaims" => Claims().Count() * Times(pods),
        "services.loadbalancers" => _resource.Plural == "services" && _root["spec"]?["type"]?.Text == "LoadBalancer" ? 1 : 0,
        "services.nodeports" => _resource.Plural == "services" && _root["spec"]?["type"]?.Text is "NodePort" or "LoadBalancer" ? _root["spec"]!["ports"]?.Items.Count ?? 0 : 0,
        "services" or "configmaps" or "secrets" or "replicationcontrollers" or "resourcequotas" => _resource.GroupVersion == "v1" && _resource.Plural == name ? 1 : 0,
        "cpu" or "memory" or "ephemeral-storage" => (Pod?.Requests.Find(name) ?? 0) * pods,
        _ when name.StartsWith("requests.", StringComparison.Ordinal) => (Pod?.Requests.Find(name["requests.".Length..]) ?? 0) * pods,
        _ when name.StartsWith("limits.", StringComparison.Ordinal) => (Pod?.Limits.Find(name["limits.".Length..]) ?? 0) * pods,
        _ when name.StartsWith("count/", StringComparison.Ordinal) => name["count/".Length..] == Counted() ? 1 : 0,
        _ when name.EndsWith(".storageclass.storage.k8s.io/requests.storage", StringComparison.Ordinal) => Claims().Where(c => OfClass(c, name)).Sum(Storage) * Times(pods),
        _ when name.EndsWith(".storageclass.storage.k8s.io/persistentvolumeclaims", StringComparison.Ordinal) => Claims().Count(c => OfClass(c, name)) * Times(pods),
        _ => 0,
    };

    /// <summary>Whether a resource of a quota is counted by pods.</summary>
    /// <param name="name">The resource as quotas write it.</param>
    public static bool IsOfPods(string name) =>
        name is "pods" or "count/pods" or "cpu" or "memory" or "ephemeral-storage" || (name != "requests.storage" && (name.StartsWith("requests.", StringComparison.Ordinal) || name.StartsWith("limits.", StringComparison.Ordinal)));

    private string Counted() => _resource.GroupVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? $"{_resource.Plural}.{_resource.GroupVersion[..slash]}" : _resource.Plural;

    // A StatefulSet makes a claim for each of its pods.
    private long Times(long pods) => _resource.Plural == "statefulsets" ? pods : 1;

    private IEnumerable<YamlNode> Claims() => _resource.Plural switch
    {
        "persistentvolumeclaims" => [_root],
        "statefulsets" => _root["spec"]?["volumeClaimTemplates"]?.Items ?? [],
        _ => [],
    };

    private static decimal Storage(YamlNode claim) => ResourceAmounts.Of(claim["spec"]?["resources"]?["requests"]).Find("storage") ?? 0;

    private static bool OfClass(YamlNode claim, string name) => claim["spec"]?["storageClassName"]?.Text is { } storage && name.StartsWith(storage + ".storageclass", StringComparison.Ordinal);
}
