namespace Containerize.Generation.Output;

/// <summary>A write that is about to happen.</summary>
/// <param name="Hash">The SHA-256 of the file's text once it happened, hand edits included.</param>
/// <param name="Text">The text as generated, that the lock file has from then on.</param>
internal sealed record PendingWrite(string Hash, string Text);
