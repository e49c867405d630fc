namespace Containerize.Model;

/// <summary>A value that is read from an environment variable directly, not through configuration.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Default">What the code falls back to when the variable is absent.</param>
public sealed record EnvironmentText(string Name, TextValue? Default = null) : TextValue;
