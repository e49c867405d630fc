namespace Containerize.Model;

/// <summary>A value that is read from configuration.</summary>
/// <param name="Key">The full key with <c>:</c> between sections, for example <c>ConnectionStrings:Catalog</c>; itself a value, since code may compose it.</param>
/// <param name="Default">What the code falls back to when the key is absent.</param>
public sealed record ConfigurationText(TextValue Key, TextValue? Default = null) : TextValue;
