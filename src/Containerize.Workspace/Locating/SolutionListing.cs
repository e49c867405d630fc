namespace Containerize.Workspace.Locating;

/// <summary>What a solution file lists.</summary>
/// <param name="Projects">The full paths of the projects that are there, in the solution's order.</param>
/// <param name="Notices">Projects that are missing or are of a kind that is left out.</param>
internal sealed record SolutionListing(IReadOnlyList<string> Projects, IReadOnlyList<PendingNotice> Notices);
