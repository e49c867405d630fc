namespace Containerize.Generation.Overlays;

/// <summary>The kustomization of an overlay.</summary>
/// <param name="Namespace">The namespace that every object is put in.</param>
/// <param name="Resources">The folders and files that it is made of, relative to it.</param>
internal sealed record OverlayPlan(string Namespace, IReadOnlyList<string> Resources)
{
    /// <summary>The images that differ, sorted by name.</summary>
    public IReadOnlyList<OverlayImage> Images { get; init; } = [];

    /// <summary>Whether images differ.</summary>
    public bool HasImages => Images.Count > 0;

    /// <summary>The numbers of pods that differ, sorted by name.</summary>
    public IReadOnlyList<OverlayReplicas> Replicas { get; init; } = [];

    /// <summary>Whether numbers of pods differ.</summary>
    public bool HasReplicas => Replicas.Count > 0;

    /// <summary>Everything else that differs, sorted by path.</summary>
    public IReadOnlyList<OverlayPatch> Patches { get; init; } = [];

    /// <summary>Whether there are patches.</summary>
    public bool HasPatches => Patches.Count > 0;
}
