namespace Containerize.Model;

/// <summary>A configuration section that is handed on, not a value of its own.</summary>
/// <param name="Section">The section's key.</param>
public sealed record SectionText(TextValue Section) : TextValue;
