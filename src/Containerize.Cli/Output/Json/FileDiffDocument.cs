namespace Containerize.Cli.Output.Json;

/// <summary>A file that would change, in its published form.</summary>
/// <param name="File">The path relative to the output folder.</param>
/// <param name="Diff">The unified diff.</param>
internal sealed record FileDiffDocument(string File, string Diff);
