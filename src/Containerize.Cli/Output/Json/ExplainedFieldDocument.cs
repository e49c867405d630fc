namespace Containerize.Cli.Output.Json;

/// <summary>An explained field in the published form.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Values">What it holds.</param>
/// <param name="Weighing">How the evidence is weighed.</param>
/// <param name="Change">What would change it.</param>
internal sealed record ExplainedFieldDocument(string Field, IReadOnlyList<ExplainedValueDocument> Values, string Weighing, string Change);
