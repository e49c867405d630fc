namespace Containerize.Generation.Output;

/// <summary>What the lock file says of one file.</summary>
/// <param name="Path">The path relative to the output folder.</param>
/// <param name="Hash">The SHA-256 of the text, in lower-case hexadecimal.</param>
/// <param name="Text">The text as it was generated, kept so that hand edits can be merged.</param>
internal sealed record LockedFile(string Path, string Hash, string Text)
{
    /// <summary>An entry for a generated text.</summary>
    public static LockedFile Of(string path, string text) => new(path, Hashes.Of(text), text);
}
