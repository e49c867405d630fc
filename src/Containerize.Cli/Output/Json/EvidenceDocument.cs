namespace Containerize.Cli.Output.Json;

/// <summary>Where something was seen, in the published form.</summary>
/// <param name="File">The path relative to the root.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Detail">What was seen.</param>
internal sealed record EvidenceDocument(string File, int Line, int Column, string Detail);
