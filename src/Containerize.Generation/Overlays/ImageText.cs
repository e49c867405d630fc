namespace Containerize.Generation.Overlays;

/// <summary>An image's name taken apart.</summary>
/// <param name="Registry">The registry's host; empty for the engine's own.</param>
/// <param name="Repository">The repository.</param>
/// <param name="Tag">The tag; empty for none.</param>
/// <param name="Digest">The digest; empty for none.</param>
internal sealed record ImageText(string Registry, string Repository, string Tag, string Digest)
{
    /// <summary>Registry and repository.</summary>
    public string Name => Registry.Length > 0 ? $"{Registry}/{Repository}" : Repository;

    /// <summary>Takes a name apart.</summary>
    public static ImageText Of(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var (rest, digest) = at < 0 ? (image, "") : (image[..at], image[(at + 1)..]);
        var colon = rest.LastIndexOf(':');
        var (name, tag) = colon > rest.LastIndexOf('/') ? (rest[..colon], rest[(colon + 1)..]) : (rest, "");
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var isHost = slash > 0 && (name[..slash] is "localhost" || name[..slash].AsSpan().IndexOfAny('.', ':') >= 0);
        return isHost ? new ImageText(name[..slash], name[(slash + 1)..], tag, digest) : new ImageText("", name, tag, digest);
    }
}
