namespace Containerize.Cli.Explaining;

/// <summary>One value of a field and what it was concluded from.</summary>
/// <param name="Name">What tells it from the field's other values, such as a port's number; empty where there is but one.</param>
/// <param name="Text">The value; never a secret.</param>
/// <param name="Evidence">What it was concluded from, the deciding piece first; empty where it is a default.</param>
internal sealed record ExplainedValue(string Name, string Text, IReadOnlyList<ExplainedEvidence> Evidence);
