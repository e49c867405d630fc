namespace Containerize.Cli.Output.Json;

/// <summary>A server in the published form.</summary>
/// <param name="Name">The name, a DNS label.</param>
/// <param name="Type">The type, for example <c>postgres</c>.</param>
/// <param name="External">Whether it runs elsewhere.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record InfrastructureDocument(string Name, string Type, bool External, IReadOnlyList<EvidenceDocument> Evidence);
