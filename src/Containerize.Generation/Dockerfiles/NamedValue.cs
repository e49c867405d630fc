namespace Containerize.Generation.Dockerfiles;

/// <summary>A name with its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
internal sealed record NamedValue(string Name, string Value);
