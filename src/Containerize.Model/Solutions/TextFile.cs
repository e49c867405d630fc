namespace Containerize.Model;

/// <summary>A text file that was read from the repository.</summary>
/// <param name="Path">The path relative to the output root.</param>
/// <param name="Text">The text, with line ends as <c>\n</c>.</param>
public sealed record TextFile(string Path, string Text);
