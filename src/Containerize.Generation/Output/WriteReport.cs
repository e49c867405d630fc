namespace Containerize.Generation;

/// <summary>What became of each file. Every list holds paths relative to the output folder, sorted ordinally.</summary>
/// <param name="Mode">What was asked for.</param>
public sealed record WriteReport(WriteMode Mode)
{
    /// <summary>Files that were written.</summary>
    public EquatableList<string> Written { get; init; }

    /// <summary>Files that have the generated content already.</summary>
    public EquatableList<string> Unchanged { get; init; }

    /// <summary>Files that are there and are not ours.</summary>
    public EquatableList<string> LeftAlone { get; init; }

    /// <summary>Files that a write would create or change; only without <see cref="WriteMode.Write"/>.</summary>
    public EquatableList<string> WouldChange { get; init; }

    /// <summary>Files of ours that are no longer generated. They are never deleted.</summary>
    public EquatableList<string> Stale { get; init; }

    /// <summary>Files of ours that a person edited and that would come out differently now. They are left alone.</summary>
    public EquatableList<string> EditedByHand { get; init; }

    /// <summary>1 for a conflict with a hand edit, and in a check for drift; else 0.</summary>
    public ExitCode ExitCode =>
        EditedByHand.Count > 0 || (Mode == WriteMode.Check && (WouldChange.Count > 0 || Stale.Count > 0)) ? ExitCode.Findings : ExitCode.Success;
}
