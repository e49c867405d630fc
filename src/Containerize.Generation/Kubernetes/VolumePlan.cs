namespace Containerize.Generation.Kubernetes;

/// <summary>A volume: empty, of a claim, of a ConfigMap or of a Secret.</summary>
internal sealed record VolumePlan(string Name, string Kind, string Source, string Size = "64Mi");
