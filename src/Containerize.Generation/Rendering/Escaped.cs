namespace Containerize.Generation.Rendering;

/// <summary>Text that an escaping function made: the only values that a template may write.</summary>
/// <param name="Text">The escaped text.</param>
internal sealed record Escaped(string Text);
