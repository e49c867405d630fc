namespace Containerize.Generation.Overlays;

/// <summary>A patch of an overlay.</summary>
/// <param name="Path">Its file, relative to the overlay.</param>
/// <param name="Content">What differs.</param>
internal sealed record OverlayPatch(string Path, string Content)
{
    /// <summary>The kind of the object where the patch gives it another name; empty where the patch itself says which object it is for.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The object's name in the base, where the patch gives it another.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the patch gives the object another name.</summary>
    public bool Renames => Name.Length > 0;
}
