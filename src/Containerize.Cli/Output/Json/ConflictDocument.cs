namespace Containerize.Cli.Output.Json;

/// <summary>A collision of a hand edit with the new text, in its published form.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line as edited, from 1; 0 for the whole file.</param>
/// <param name="Path">What collides.</param>
/// <param name="Edited">The text as edited.</param>
/// <param name="Generated">The text as generated now.</param>
internal sealed record ConflictDocument(string File, int Line, string Path, string Edited, string Generated);
