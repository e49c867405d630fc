namespace Containerize.Validation.Yaml;

/// <summary>A key and its value in a mapping.</summary>
/// <param name="Key">The key, with its own place.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
