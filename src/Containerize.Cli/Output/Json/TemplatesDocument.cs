namespace Containerize.Cli.Output.Json;

/// <summary>Templates, in their published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Templates">The templates, sorted by name.</param>
internal sealed record TemplatesDocument(int SchemaVersion, IReadOnlyList<TemplateDocument> Templates)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
