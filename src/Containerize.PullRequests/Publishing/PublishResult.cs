namespace Containerize.PullRequests.Publishing;

/// <summary>What was done.</summary>
/// <param name="Decision">What was decided, and why.</param>
/// <param name="Number">The pull request; 0 where there is none.</param>
/// <param name="Notes">What could not be done besides, as sentences without a final stop: labels or reviewers that the server refused.</param>
public sealed record PublishResult(PublishDecision Decision, int Number, EquatableList<string> Notes);
