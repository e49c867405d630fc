namespace Containerize.Generation.Kubernetes;

/// <summary>A port of a Service; the pod's port has the same name.</summary>
internal sealed record ServicePortPlan(string Name, int Port, int Target);
