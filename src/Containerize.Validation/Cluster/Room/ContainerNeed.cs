using Containerize.Validation.Manifests;

namespace Containerize.Validation.Cluster.Room;

/// <summary>What a container asks for, with the defaults of the namespace.</summary>
/// <param name="Container">The container.</param>
/// <param name="Requests">Its requests.</param>
/// <param name="Limits">Its limits.</param>
internal sealed record ContainerNeed(Container Container, ResourceAmounts Requests, ResourceAmounts Limits)
{
    /// <summary>Whether it starts, ends, and only then lets the others start.</summary>
    public bool IsPassing => Container.Role == ContainerRole.Init && Container.Node["restartPolicy"]?.Text != "Always";

    /// <summary>The need of a container. The server takes a limit for a missing request before the defaults of a LimitRange are put in.</summary>
    /// <param name="container">The container.</param>
    /// <param name="ranges">The limit ranges of its namespace.</param>
    public static ContainerNeed Of(Container container, IEnumerable<LimitRange> ranges)
    {
        var requests = ResourceAmounts.Of(container.Node["resources"]?["requests"]);
        var limits = ResourceAmounts.Of(container.Node["resources"]?["limits"]);
        requests.Default(limits);
        foreach (var range in ranges.Where(range => range.Type == "Container"))
        {
            requests.Default(range.DefaultRequest);
            limits.Default(range.Default);
        }

        return new ContainerNeed(container, requests, limits);
    }
}
