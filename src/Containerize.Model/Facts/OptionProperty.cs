namespace Containerize.Model;

/// <summary>A settable property of an options class.</summary>
/// <param name="Path">The path below the class, with <c>:</c> between levels.</param>
/// <param name="ValueType">The simple name of its type.</param>
/// <param name="Required">Whether an attribute or the <c>required</c> modifier demands a value.</param>
/// <param name="Default">The initial value when it is a constant.</param>
public sealed record OptionProperty(string Path, string ValueType, bool Required, TextValue? Default);
