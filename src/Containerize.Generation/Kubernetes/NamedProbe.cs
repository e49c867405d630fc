namespace Containerize.Generation.Kubernetes;

/// <summary>A probe by the name of its field.</summary>
internal sealed record NamedProbe(string Name, ProbePlan Probe);
