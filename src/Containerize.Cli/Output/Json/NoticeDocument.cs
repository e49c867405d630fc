namespace Containerize.Cli.Output.Json;

/// <summary>A notice in the published form.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="File">Where.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 when the whole line is meant.</param>
/// <param name="Message">What and why.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record NoticeDocument(string Rule, string Severity, string File, int Line, int Column, string Message, string Remedy);
