using System.Text.RegularExpressions;

namespace Containerize.Validation.Manifests;

/// <summary>An image's name in parts.</summary>
/// <param name="Repository">Registry and repository.</param>
/// <param name="Tag">The tag; empty when there is none.</param>
/// <param name="Digest">The digest; empty when there is none.</param>
internal readonly partial record struct ImageReference(string Repository, string Tag, string Digest)
{
    /// <summary>Whether a registry can have a name.</summary>
    public static bool IsValid(string text) => Form().IsMatch(text);

    public static ImageReference Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? "" : text[(at + 1)..];
        var name = at < 0 ? text : text[..at];
        // A colon before the last slash belongs to the registry's port.
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? new ImageReference(name[..colon], name[(colon + 1)..], digest) : new ImageReference(name, "", digest);
    }

    [GeneratedRegex(@"\A(?:(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]+)?/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[a-z0-9]+:[0-9a-f]{32,})?\z", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Form();
}
