namespace Containerize.Cli.Output.Json;

/// <summary>What <c>generate</c> would change, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Files">The files that would change, sorted by path.</param>
/// <param name="Stale">Files of ours that are no longer generated and stay.</param>
/// <param name="Conflicts">Where hand edits and what is new collide.</param>
internal sealed record DiffDocument(int SchemaVersion, IReadOnlyList<FileDiffDocument> Files, IReadOnlyList<string> Stale, IReadOnlyList<ConflictDocument> Conflicts)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
