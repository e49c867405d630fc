namespace Containerize.Cli.Output.Json;

/// <summary>Why something does not run, in its published form.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Evidence">The lines that show it, without secrets.</param>
internal sealed record FailureDocument(FindingDocument Finding, IReadOnlyList<string> Evidence);
