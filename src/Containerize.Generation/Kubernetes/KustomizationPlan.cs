namespace Containerize.Generation.Kubernetes;

/// <summary>A kustomization.</summary>
/// <param name="Resources">The files, relative to it.</param>
internal sealed record KustomizationPlan(IReadOnlyList<string> Resources)
{
    /// <summary>What a reader should know; empty for nothing.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether there is something to know.</summary>
    public bool HasComment => Comment.Length > 0;
}
