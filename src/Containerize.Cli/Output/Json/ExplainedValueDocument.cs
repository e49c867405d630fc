namespace Containerize.Cli.Output.Json;

/// <summary>An explained value in the published form.</summary>
/// <param name="Name">What tells it from the field's other values; empty where there is but one.</param>
/// <param name="Value">The value; never a secret.</param>
/// <param name="Evidence">What it was concluded from.</param>
internal sealed record ExplainedValueDocument(string Name, string Value, IReadOnlyList<ExplainedEvidenceDocument> Evidence);
