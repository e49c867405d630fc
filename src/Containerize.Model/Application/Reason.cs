namespace Containerize.Model;

/// <summary>Why a field of a service that keeps no evidence of its own has its value.</summary>
/// <param name="Field">The field, with the value behind a dot where there can be several: <c>outward</c>, <c>features.signalr</c>.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record Reason(string Field, Evidence Evidence);
