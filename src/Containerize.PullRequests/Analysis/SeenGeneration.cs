namespace Containerize.PullRequests.Analysis;

/// <summary>What the tool printed of the files that it wrote to the copy. Paths are from the top of the repository.</summary>
/// <param name="Written">Files that it wrote.</param>
/// <param name="LeftAlone">Files that are the user's own.</param>
/// <param name="Stale">Files that are no longer generated and stay.</param>
/// <param name="Conflicts">Files with edits that collide with what is new; those places stay as they are.</param>
/// <param name="Findings">What was assumed, and what the user must supply.</param>
/// <param name="Commands">The commands that create the Secrets.</param>
public sealed record SeenGeneration(
    EquatableList<string> Written, EquatableList<string> LeftAlone, EquatableList<string> Stale, EquatableList<string> Conflicts, EquatableList<SeenFinding> Findings, EquatableList<string> Commands);
