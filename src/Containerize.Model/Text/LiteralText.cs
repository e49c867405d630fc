namespace Containerize.Model;

/// <summary>A string constant.</summary>
/// <param name="Text">The text.</param>
public sealed record LiteralText(string Text) : TextValue;
