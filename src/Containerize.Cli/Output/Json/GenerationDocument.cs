namespace Containerize.Cli.Output.Json;

/// <summary>What became of each file, in its published form. Paths are relative to the output folder and sorted ordinally.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Written">Files that were written.</param>
/// <param name="WouldChange">Files that a run without <c>--check</c> and <c>--dry-run</c> would create, change or remove.</param>
/// <param name="Merged">Those of them that keep hand edits besides what is new.</param>
/// <param name="Unchanged">Files that stay as they are.</param>
/// <param name="LeftAlone">Files that are not ours.</param>
/// <param name="Stale">Files of ours that are no longer generated and stay.</param>
/// <param name="Removed">Files that were no longer generated and are gone.</param>
/// <param name="Conflicts">Where hand edits and what is new collide.</param>
/// <param name="Findings">What was assumed, and what the user must supply.</param>
/// <param name="Secrets">The Secrets that the manifests refer to.</param>
/// <param name="Superseded">The commands that delete Jobs of the last run, in whose place others are.</param>
internal sealed record GenerationDocument(
    int SchemaVersion,
    IReadOnlyList<string> Written,
    IReadOnlyList<string> WouldChange,
    IReadOnlyList<string> Merged,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> LeftAlone,
    IReadOnlyList<string> Stale,
    IReadOnlyList<string> Removed,
    IReadOnlyList<ConflictDocument> Conflicts,
    IReadOnlyList<FindingDocument> Findings,
    IReadOnlyList<string> Secrets,
    IReadOnlyList<string> Superseded)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
