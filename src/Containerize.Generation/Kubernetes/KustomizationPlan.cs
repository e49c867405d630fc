namespace Containerize.Generation.Kubernetes;

/// <summary>A kustomization.</summary>
/// <param name="Resources">The files, relative to it.</param>
internal sealed record KustomizationPlan(IReadOnlyList<string> Resources);
