namespace Containerize.Validation.Ignores;

/// <summary>A finding that somebody wants left out.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="IsInSource">Whether the file itself says so; else it is the settings or the baseline.</param>
public sealed record SuppressedFinding(Finding Finding, string Reason, bool IsInSource);
