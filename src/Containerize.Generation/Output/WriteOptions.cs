namespace Containerize.Generation;

/// <summary>How files are written.</summary>
/// <param name="Mode">Whether to write.</param>
public sealed record WriteOptions(WriteMode Mode)
{
    /// <summary>What becomes of a place where a hand edit and the new text collide.</summary>
    public ConflictChoice Conflict { get; init; }

    /// <summary>Whether files that are no longer generated are removed, unless they were edited.</summary>
    public bool Prune { get; init; }
}
