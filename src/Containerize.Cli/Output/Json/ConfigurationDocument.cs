namespace Containerize.Cli.Output.Json;

/// <summary>A configuration key in the published form.</summary>
/// <param name="Key">The key, with <c>:</c> between sections.</param>
/// <param name="Secret">Whether its value is a secret.</param>
/// <param name="Required">Whether the service cannot run without it.</param>
/// <param name="Default">The value that code or configuration gives; absent for a secret.</param>
/// <param name="Evidence">Where it is read or set.</param>
internal sealed record ConfigurationDocument(string Key, bool Secret, bool Required, string? Default, IReadOnlyList<EvidenceDocument> Evidence);
