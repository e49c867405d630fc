namespace Containerize.Validation.Fixes;

/// <summary>A change of one line.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">What it says then; null to remove it.</param>
internal readonly record struct TextEdit(int Line, string? Text);
