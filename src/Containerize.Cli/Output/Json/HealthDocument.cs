namespace Containerize.Cli.Output.Json;

/// <summary>A health endpoint in the published form.</summary>
/// <param name="Path">The path, or <c>grpc</c> for the gRPC health protocol.</param>
/// <param name="Probe">liveness, readiness, startup or any.</param>
/// <param name="Environments">Where it exists; empty means everywhere.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record HealthDocument(string Path, string Probe, IReadOnlyList<string> Environments, IReadOnlyList<EvidenceDocument> Evidence);
