namespace Containerize.Generation.Output;

/// <summary>What the lock file says of one file.</summary>
/// <param name="Path">The path relative to the output folder.</param>
/// <param name="Hash">The SHA-256 of the text, in lower-case hexadecimal.</param>
/// <param name="Text">The text as it was generated, kept so that hand edits can be merged.</param>
internal sealed record LockedFile(string Path, string Hash, string Text)
{
    /// <summary>A write that was about to happen when the lock file was written; null in a lock file that a run completed.</summary>
    public PendingWrite? Pending { get; init; }

    /// <summary>An entry for a generated text.</summary>
    public static LockedFile Of(string path, string text) => new(path, Hashes.Of(text), text);

    /// <summary>An entry for a file that is about to be there for the first time.</summary>
    public static LockedFile New(string path) => new(path, "", "");

    /// <summary>What holds after a run that may have been ended: the new entry if its write happened, else the old one; null if there was none.</summary>
    /// <param name="present">The file's text; null when it is not there.</param>
    public LockedFile? Settled(string? present) =>
        Pending is { } pending && present is not null && Hashes.Of(present) == pending.Hash ? Of(Path, pending.Text)
        : Hash.Length == 0 ? null
        : this with { Pending = null };
}
