namespace Containerize.Generation.Kubernetes;

/// <summary>A Service.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
/// <param name="Headless">Whether it has no address of its own, as a StatefulSet wants.</param>
/// <param name="Sticky">Whether a client stays with one pod.</param>
/// <param name="Ports">The ports.</param>
internal sealed record ServiceObjectPlan(string Name, string Namespace, string App, bool Headless, bool Sticky, IReadOnlyList<ServicePortPlan> Ports) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>Whether there are ports: a headless Service that only names pods may have none.</summary>
    public bool HasPorts => Ports.Count > 0;
}
