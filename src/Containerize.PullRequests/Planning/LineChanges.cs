using DiffPlex;
using DiffPlex.Chunkers;

namespace Containerize.PullRequests.Planning;

/// <summary>The lines that a change adds and takes away.</summary>
/// <param name="Added">Lines that are new.</param>
/// <param name="Removed">Lines that are gone.</param>
public sealed record LineChanges(EquatableList<string> Added, EquatableList<string> Removed)
{
    /// <summary>The lines of a file's change; line endings count for nothing.</summary>
    /// <param name="file">The file.</param>
    public static LineChanges Of(ChangedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Before is null) return new LineChanges(Lines(file.After).ToEquatableList(), []);
        var diff = Differ.Instance.CreateDiffs(string.Join('\n', Lines(file.Before)), string.Join('\n', Lines(file.After)), ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        return new LineChanges(
            diff.DiffBlocks.SelectMany(b => diff.PiecesNew.Skip(b.InsertStartB).Take(b.InsertCountB)).ToEquatableList(),
            diff.DiffBlocks.SelectMany(b => diff.PiecesOld.Skip(b.DeleteStartA).Take(b.DeleteCountA)).ToEquatableList());
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
