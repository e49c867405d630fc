namespace Containerize.Model;

/// <summary>One of several values; code decides at run time, for example by <c>??</c> or <c>?:</c>. The first is the preferred one.</summary>
/// <param name="Values">The candidates, the preferred one first.</param>
public sealed record AlternativeText(EquatableList<TextValue> Values) : TextValue;
