namespace Containerize.Generation.Kubernetes;

/// <summary>A ConfigMap.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
/// <param name="Data">Its entries.</param>
internal sealed record ConfigMapPlan(string Name, string Namespace, string App, IReadOnlyList<KubernetesPair> Data) : KubernetesObject(Name, Namespace, App);
