namespace Containerize.Generation.Overlays;

/// <summary>An image that an overlay replaces.</summary>
/// <param name="Name">The image of the base, without tag and digest.</param>
/// <param name="NewName">Its name in the overlay.</param>
/// <param name="Tag">Its tag; empty for none.</param>
/// <param name="Digest">Its digest; empty for none.</param>
internal sealed record OverlayImage(string Name, string NewName, string Tag, string Digest)
{
    /// <summary>Whether the name differs.</summary>
    public bool HasNewName => NewName != Name;

    /// <summary>Whether a digest says which image it is.</summary>
    public bool HasDigest => Digest.Length > 0;

    /// <summary>Whether a tag says which image it is.</summary>
    public bool HasTag => Tag.Length > 0 && !HasDigest;
}
