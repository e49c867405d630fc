using Containerize.Validation.Manifests;

namespace Containerize.Validation.Cluster.Room;

/// <summary>What one pod asks for, counted as the scheduler and quotas count it: its containers together, or an init container where that asks for more.</summary>
internal sealed class PodNeed
{
    private static readonly string[] Compute = ["cpu", "memory"];

    /// <param name="pod">The pod.</param>
    /// <param name="ranges">The limit ranges of its namespace.</param>
    public PodNeed(Manifests.PodTemplate pod, IReadOnlyList<LimitRange> ranges)
    {
        Containers = [.. pod.Containers.Where(c => c.Role != ContainerRole.Ephemeral).Select(c => ContainerNeed.Of(c, ranges))];
        foreach (var container in Containers.Where(c => !c.IsPassing))
        {
            Requests.Add(container.Requests);
            Limits.Add(container.Limits);
        }

        foreach (var container in Containers.Where(c => c.IsPassing))
        {
            Requests.Raise(container.Requests);
            Limits.Raise(container.Limits);
        }

        Requests.Add(ResourceAmounts.Of(pod.Spec?["overhead"]));
        IsTerminating = pod.Spec?["activeDeadlineSeconds"] is not null;
        PriorityClass = pod.Spec?["priorityClassName"]?.Text ?? "";
    }

    public IReadOnlyList<ContainerNeed> Containers { get; }

    public ResourceAmounts Requests { get; } = new();

    public ResourceAmounts Limits { get; } = new();

    public bool IsTerminating { get; }

    public string PriorityClass { get; }

    /// <summary>Whether no container asks for processor time or memory.</summary>
    public bool IsBestEffort => Containers.All(c => Compute.All(name => (c.Requests.Find(name) ?? 0) == 0 && (c.Limits.Find(name) ?? 0) == 0));
}
