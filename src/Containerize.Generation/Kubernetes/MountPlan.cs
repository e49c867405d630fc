namespace Containerize.Generation.Kubernetes;

/// <summary>Where a volume is mounted.</summary>
internal sealed record MountPlan(string Name, string Path, bool ReadOnly = false);
