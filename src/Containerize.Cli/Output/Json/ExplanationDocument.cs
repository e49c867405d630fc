namespace Containerize.Cli.Output.Json;

/// <summary>An explanation in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Subject">The service, server or project.</param>
/// <param name="What">What it is.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record ExplanationDocument(int SchemaVersion, string Subject, string What, IReadOnlyList<ExplainedFieldDocument> Fields)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
