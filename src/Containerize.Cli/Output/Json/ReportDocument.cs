namespace Containerize.Cli.Output.Json;

/// <summary>What validation found, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Findings">The findings, sorted by file, line, column and rule.</param>
/// <param name="NotChecked">What was not checked, and why.</param>
/// <param name="Suppressed">What is left out, and why.</param>
/// <param name="Summary">How many findings there are of each severity.</param>
internal sealed record ReportDocument(
    int SchemaVersion, IReadOnlyList<FindingDocument> Findings, IReadOnlyList<string> NotChecked, IReadOnlyList<SuppressedDocument> Suppressed, SummaryDocument Summary)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
