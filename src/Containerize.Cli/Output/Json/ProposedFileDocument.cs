namespace Containerize.Cli.Output.Json;

/// <summary>A file of a pull request in its published form.</summary>
/// <param name="Path">The path from the top of the repository.</param>
/// <param name="Mode">Its mode as Git writes it.</param>
/// <param name="Text">Its text from now on.</param>
internal sealed record ProposedFileDocument(string Path, string Mode, string Text);
