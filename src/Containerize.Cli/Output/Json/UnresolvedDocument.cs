namespace Containerize.Cli.Output.Json;

/// <summary>Something that could not be determined, in the published form.</summary>
/// <param name="Service">The service that it concerns; empty when none in particular.</param>
/// <param name="Subject">What is not known.</param>
/// <param name="Remedy">What to add.</param>
/// <param name="File">Where it was looked for.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 when the whole line is meant.</param>
/// <param name="HidesDependency">Whether the service may reach something that the model does not show.</param>
internal sealed record UnresolvedDocument(string Service, string Subject, string Remedy, string? File, int? Line, int? Column, bool HidesDependency);
