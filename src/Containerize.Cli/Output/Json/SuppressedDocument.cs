namespace Containerize.Cli.Output.Json;

/// <summary>A finding that is left out.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why.</param>
/// <param name="InSource">Whether the file itself says so; else the ignore file or the baseline does.</param>
internal sealed record SuppressedDocument(FindingDocument Finding, string Reason, bool InSource);
