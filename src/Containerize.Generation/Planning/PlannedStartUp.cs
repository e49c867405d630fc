namespace Containerize.Generation.Planning;

/// <summary>How long a pod may take until it has started.</summary>
/// <param name="Seconds">The longest time.</param>
/// <param name="Reason">Why it is longer than usual, as a sentence; empty when it is not.</param>
internal sealed record PlannedStartUp(int Seconds, string Reason);
