namespace Containerize.Model;

/// <summary>A file as generated, not yet written.</summary>
/// <param name="Path">The path relative to the output root (or to <c>--out</c>), with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Owner">The service or server that it belongs to; empty when it belongs to the whole solution.</param>
/// <param name="Text">The content, with <c>\n</c> line ends.</param>
public sealed record Artifact(string Path, ArtifactKind Kind, string Owner, string Text)
{
    /// <summary>Whether it is written only where there is no such file. It is the user's from then on: never merged, shown, locked or removed.</summary>
    public bool IsSeed { get; init; }
}
