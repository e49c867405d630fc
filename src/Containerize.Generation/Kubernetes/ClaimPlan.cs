namespace Containerize.Generation.Kubernetes;

/// <summary>A PersistentVolumeClaim.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
/// <param name="Size">How much room it asks for.</param>
internal sealed record ClaimPlan(string Name, string Namespace, string App, string Size) : KubernetesObject(Name, Namespace, App);
