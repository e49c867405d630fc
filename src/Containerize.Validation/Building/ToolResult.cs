namespace Containerize.Validation.Building;

/// <summary>What became of a program.</summary>
/// <param name="Output">What it printed; null when it failed.</param>
/// <param name="Reason">Why it failed, as one line; empty when it did not.</param>
/// <param name="Refused">Whether the program itself refused its input, and did not merely take too long or could not be started.</param>
public sealed record ToolResult(string? Output, string Reason, bool Refused);
