namespace Containerize.Model;

/// <summary>What building a service's image takes; taken from the evaluated project, not part of the published model.</summary>
/// <param name="Project">The evaluated project.</param>
/// <param name="Projects">The project and its closure, as evaluated, sorted by path: their folders are what a publish needs.</param>
public sealed record ServiceBuild(Project Project, EquatableList<Project> Projects)
{
    /// <summary>The Dockerfile that the repository already has for this service, relative to the root; empty when there is none.</summary>
    public string ExistingDockerfile { get; init; } = "";

    /// <summary>The build context that the repository's own compose file gives that Dockerfile, relative to the root; null when none says.</summary>
    public string? ExistingContext { get; init; }

    /// <summary>The repository's own manifests that run this service, and the folders of its charts that do, relative to the root; sorted ordinally.</summary>
    public EquatableList<string> ExistingManifests { get; init; }

    /// <summary>The repository's own compose files that run this service, relative to the root; sorted ordinally.</summary>
    public EquatableList<string> ExistingComposeFiles { get; init; }

    /// <summary>The SDK version that global.json pins; empty when there is none.</summary>
    public string PinnedSdk { get; init; } = "";

    /// <summary>Which other SDKs global.json takes, in lower case: its <c>rollForward</c>; empty when it says nothing.</summary>
    public string SdkRollForward { get; init; } = "";
}
