namespace Containerize.PullRequests.Analysis;

/// <summary>A service or a server of the application.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is: web, worker, postgres.</param>
/// <param name="Project">Its project file from the top of the repository; empty for a server.</param>
/// <param name="Facts">What was found of it.</param>
public sealed record SeenPart(string Name, string Kind, string Project, EquatableList<SeenFact> Facts);
