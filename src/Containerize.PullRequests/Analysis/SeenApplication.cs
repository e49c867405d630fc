namespace Containerize.PullRequests.Analysis;

/// <summary>What the analysis printed of an application. It comes out of the sandbox, so every string in it is hostile.</summary>
/// <param name="Name">The application's name.</param>
/// <param name="Root">The folder that its files are in, from the top of the repository; empty for the top.</param>
/// <param name="Services">The services.</param>
/// <param name="Servers">The servers.</param>
/// <param name="Open">What could not be determined or read, as sentences.</param>
public sealed record SeenApplication(string Name, string Root, EquatableList<SeenPart> Services, EquatableList<SeenPart> Servers, EquatableList<SeenFinding> Open);
