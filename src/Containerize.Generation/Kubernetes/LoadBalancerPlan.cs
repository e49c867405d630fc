namespace Containerize.Generation.Kubernetes;

/// <summary>A Service with a load balancer outside the cluster.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label, by which pods are selected.</param>
/// <param name="Sticky">Whether a client stays with one pod.</param>
/// <param name="Port">The port.</param>
internal sealed record LoadBalancerPlan(string Name, string Namespace, string App, bool Sticky, ServicePortPlan Port) : KubernetesObject(Name, Namespace, App);
