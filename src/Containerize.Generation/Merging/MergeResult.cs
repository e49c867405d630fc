namespace Containerize.Generation.Merging;

/// <summary>What a merge came to.</summary>
/// <param name="Text">The merged text; null when it collides and nothing is to be written.</param>
/// <param name="Conflicts">Where it collides and the user did not choose a side.</param>
internal sealed record MergeResult(string? Text, EquatableList<MergeConflict> Conflicts)
{
    /// <summary>A merge without conflicts.</summary>
    public static MergeResult Clean(string text) => new(text, default);
}
