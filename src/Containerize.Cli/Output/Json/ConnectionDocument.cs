namespace Containerize.Cli.Output.Json;

/// <summary>A dependency in the published form.</summary>
/// <param name="From">The service that depends.</param>
/// <param name="To">What it depends on.</param>
/// <param name="Kind">What it uses it as.</param>
/// <param name="Target">The database, queue, topic or route; empty when not known.</param>
/// <param name="Confidence">certain, likely or guess.</param>
/// <param name="Alternative">Whether a setting selects it from several.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record ConnectionDocument(
    string From, string To, string Kind, string Target, string Confidence, bool Alternative, IReadOnlyList<EvidenceDocument> Evidence);
