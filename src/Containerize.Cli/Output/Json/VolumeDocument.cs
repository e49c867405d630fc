namespace Containerize.Cli.Output.Json;

/// <summary>A folder that a service writes to, in the published form.</summary>
/// <param name="Name">The name, a DNS label.</param>
/// <param name="Path">The path inside the container.</param>
/// <param name="Persistent">Whether the content must outlive the container.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record VolumeDocument(string Name, string Path, bool Persistent, IReadOnlyList<EvidenceDocument> Evidence);
