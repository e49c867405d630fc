namespace Containerize.Validation.Manifests;

/// <summary>An image's name in parts.</summary>
/// <param name="Repository">Registry and repository.</param>
/// <param name="Tag">The tag; empty when there is none.</param>
/// <param name="Digest">The digest; empty when there is none.</param>
internal readonly record struct ImageReference(string Repository, string Tag, string Digest)
{
    public static ImageReference Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? "" : text[(at + 1)..];
        var name = at < 0 ? text : text[..at];
        // A colon before the last slash belongs to the registry's port.
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? new ImageReference(name[..colon], name[(colon + 1)..], digest) : new ImageReference(name, "", digest);
    }
}
