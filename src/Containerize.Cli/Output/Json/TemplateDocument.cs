namespace Containerize.Cli.Output.Json;

/// <summary>A template, in its published form.</summary>
/// <param name="Name">The name.</param>
/// <param name="Replaced">Whether the solution has its own.</param>
internal sealed record TemplateDocument(string Name, bool Replaced);
