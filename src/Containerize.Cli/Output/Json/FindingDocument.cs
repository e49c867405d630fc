namespace Containerize.Cli.Output.Json;

/// <summary>A finding in its published form.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">info, warning or error.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 when the whole line is meant.</param>
/// <param name="EndLine">The line where it ends; 0 when unknown.</param>
/// <param name="EndColumn">The column just behind its end; 0 when unknown.</param>
/// <param name="Path">The path inside the document; empty where there is none.</param>
/// <param name="Subject">The object it is about; empty where there is none.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record FindingDocument(
    string Rule,
    string Severity,
    string File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string Path,
    string Subject,
    string Message,
    string Remedy);
