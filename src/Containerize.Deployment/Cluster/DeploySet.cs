using Containerize.Validation.Building;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>The objects that are deployed, in the order in which they need each other.</summary>
internal sealed class DeploySet
{
    private static readonly HashSet<string> Workloads = new(StringComparer.Ordinal) { "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "ReplicaSet" };

    private readonly IReadOnlyList<KubernetesObject> _objects;
    private readonly IReadOnlySet<string> _servers;
    private readonly IReadOnlySet<string> _jobs;

    /// <summary>Sorts the objects.</summary>
    /// <param name="objects">The objects, in the order of their kinds.</param>
    /// <param name="servers">The names of the servers, by the label app.kubernetes.io/name: they run before migrations do.</param>
    /// <param name="jobs">The Jobs that have to end before services start.</param>
    public DeploySet(IReadOnlyList<KubernetesObject> objects, IReadOnlySet<string> servers, IReadOnlySet<string> jobs) => (_objects, _servers, _jobs) = (objects, servers, jobs);

    /// <summary>What of the objects was built by kustomize, so that their lines are those of no file.</summary>
    public IReadOnlyList<BuiltManifests> Built { get; init; } = [];

    /// <summary>All objects.</summary>
    public IReadOnlyList<KubernetesObject> All => _objects;

    /// <summary>How many objects there are.</summary>
    public int Count => _objects.Count;

    /// <summary>The namespaces.</summary>
    public IReadOnlyList<KubernetesObject> Namespaces => [.. _objects.Where(o => o.Kind == "Namespace")];

    /// <summary>What pods need and what leads to them.</summary>
    public IReadOnlyList<KubernetesObject> Surroundings => [.. _objects.Where(o => o.Kind != "Namespace" && !Workloads.Contains(o.Kind))];

    /// <summary>The servers that migrations need.</summary>
    public IReadOnlyList<KubernetesObject> Servers => [.. _objects.Where(o => Workloads.Contains(o.Kind) && IsServer(o))];

    /// <summary>The migrations.</summary>
    public IReadOnlyList<KubernetesObject> Migrations => [.. _objects.Where(IsMigration)];

    /// <summary>Everything that starts last.</summary>
    public IReadOnlyList<KubernetesObject> Services => [.. _objects.Where(o => Workloads.Contains(o.Kind) && !IsServer(o) && !IsMigration(o))];

    /// <summary>Whether an object makes pods.</summary>
    /// <param name="o">The object.</param>
    public static bool IsWorkload(KubernetesObject o) => Workloads.Contains(o.Kind);

    /// <summary>Whether a workload is waited for.</summary>
    /// <param name="o">The object.</param>
    public static bool RollsOut(KubernetesObject o) => o.Kind is "Deployment" or "StatefulSet" or "DaemonSet";

    /// <summary>The namespaces of the objects, sorted.</summary>
    /// <param name="fallback">That of objects which name none.</param>
    public IReadOnlyList<string> NamespacesInUse(string fallback) => [.. _objects.Where(o => o.Kind != "Namespace").Select(o => o.Namespace ?? fallback).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The set with more objects.</summary>
    /// <param name="more">The objects.</param>
    public DeploySet With(IReadOnlyList<KubernetesObject> more) => new([.. _objects, .. more], _servers, _jobs) { Built = Built };

    /// <summary>A failure where its cause stands: of what was built, in the file that it comes from.</summary>
    /// <param name="failure">The failure.</param>
    public Failure Placed(Failure failure) =>
        Built.FirstOrDefault(built => built.File.Path == failure.Finding.Location.File)?.Placed(failure.Finding) is { } placed ? failure with { Finding = placed.Finding } : failure;

    /// <summary>A part of the set.</summary>
    /// <param name="chosen">Which objects.</param>
    /// <param name="changed">What becomes of each.</param>
    public DeploySet Only(Func<KubernetesObject, bool> chosen, Func<KubernetesObject, KubernetesObject> changed) => new([.. _objects.Where(chosen).Select(changed)], _servers, _jobs) { Built = Built };

    private bool IsServer(KubernetesObject o) => _servers.Contains(NameLabel(o));

    private bool IsMigration(KubernetesObject o) => o.Kind == "Job" && _jobs.Contains(o.Name);

    private static string NameLabel(KubernetesObject o) => o.Node["metadata"]?["labels"]?["app.kubernetes.io/name"]?.Text ?? o.Name;
}
