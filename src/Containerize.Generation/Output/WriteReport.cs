namespace Containerize.Generation;

/// <summary>What became of each file. Every list is sorted by path, ordinally; paths are relative to the output folder.</summary>
/// <param name="Mode">What was asked for.</param>
public sealed record WriteReport(WriteMode Mode)
{
    /// <summary>What was written and removed, or would be with <see cref="WriteMode.Write"/>; without the lock file.</summary>
    public EquatableList<FileChange> Changes { get; init; }

    /// <summary>Files that were written, the lock file included.</summary>
    public EquatableList<string> Written { get; init; }

    /// <summary>Those of the written files, or of those that would change, that keep hand edits besides what is new.</summary>
    public EquatableList<string> Merged { get; init; }

    /// <summary>Files that have the generated content already, or hand edits beside it.</summary>
    public EquatableList<string> Unchanged { get; init; }

    /// <summary>Files that are there and are not ours.</summary>
    public EquatableList<string> LeftAlone { get; init; }

    /// <summary>Files that a write would create, change or remove; only without <see cref="WriteMode.Write"/>.</summary>
    public EquatableList<string> WouldChange { get; init; }

    /// <summary>Files of ours that are no longer generated and that stay: nobody asked to remove them, or they were edited.</summary>
    public EquatableList<string> Stale { get; init; }

    /// <summary>Files that were no longer generated and are gone.</summary>
    public EquatableList<string> Removed { get; init; }

    /// <summary>Jobs of the last run that others have taken the place of, sorted by name: they stay in the cluster until their time is over or somebody deletes them.</summary>
    public EquatableList<SupersededJob> Superseded { get; init; }

    /// <summary>Where hand edits and what is new say different things. Those files are as they were, unless markers were asked for.</summary>
    public EquatableList<MergeConflict> Conflicts { get; init; }

    /// <summary>1 for a conflict with a hand edit, and in a check for drift; else 0.</summary>
    public ExitCode ExitCode =>
        Conflicts.Count > 0 || (Mode == WriteMode.Check && (WouldChange.Count > 0 || Stale.Count > 0)) ? ExitCode.Findings : ExitCode.Success;
}
