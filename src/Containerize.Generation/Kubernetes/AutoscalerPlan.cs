namespace Containerize.Generation.Kubernetes;

/// <summary>A HorizontalPodAutoscaler.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
/// <param name="Minimum">The least number of pods.</param>
/// <param name="Maximum">The greatest.</param>
internal sealed record AutoscalerPlan(string Name, string Namespace, string App, int Minimum, int Maximum) : KubernetesObject(Name, Namespace, App);
