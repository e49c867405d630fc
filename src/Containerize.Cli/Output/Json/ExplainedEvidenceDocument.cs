namespace Containerize.Cli.Output.Json;

/// <summary>A piece of evidence with its line, in the published form.</summary>
/// <param name="File">The path relative to the root.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Confidence">certain, likely or guess.</param>
/// <param name="Source">The line, its secrets hidden; absent when it cannot be shown.</param>
/// <param name="Reader">The detector or rule of inference that saw it.</param>
/// <param name="Rule">What that rule says; absent for a detector.</param>
/// <param name="Page">The detector's page; absent for a rule.</param>
internal sealed record ExplainedEvidenceDocument(
    string File, int Line, int Column, string Detail, string Confidence, string? Source, string Reader, string? Rule, string? Page);
