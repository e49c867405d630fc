namespace Containerize.Model;

/// <summary>Parts one after the other: an interpolated string or a concatenation.</summary>
/// <param name="Parts">The parts, in order.</param>
public sealed record JoinedText(EquatableList<TextValue> Parts) : TextValue;
