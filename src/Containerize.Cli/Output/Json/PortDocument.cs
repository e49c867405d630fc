namespace Containerize.Cli.Output.Json;

/// <summary>A port in the published form.</summary>
/// <param name="Port">The number.</param>
/// <param name="Protocol">http, https, grpc or tcp.</param>
/// <param name="Environments">Where it is open; empty means everywhere.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record PortDocument(int Port, string Protocol, IReadOnlyList<string> Environments, IReadOnlyList<EvidenceDocument> Evidence);
