namespace Containerize.Generation.Planning;

/// <summary>An environment variable of a service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">What its value is composed of, in order.</param>
internal sealed record PlannedVariable(string Name, EquatableList<TextPart> Parts)
{
    /// <summary>The whole value where it holds nothing but text; else null.</summary>
    public string? Text => Parts.All(p => p is TextPart.Literal) ? string.Concat(Parts.Select(p => ((TextPart.Literal)p).Text)) : null;
}
