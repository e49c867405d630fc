namespace Containerize.Generation;

/// <summary>Everything that was generated, nothing of it written yet.</summary>
/// <param name="Artifacts">The files, sorted by path.</param>
/// <param name="Findings">What was assumed and what the user must supply, sorted by service.</param>
/// <param name="Secrets">The Secrets that the manifests refer to, sorted by name.</param>
public sealed record GenerationResult(EquatableList<Artifact> Artifacts, EquatableList<Finding> Findings, EquatableList<SecretCommand> Secrets)
{
    /// <summary>The Jobs that must have ended before the rest is applied, sorted by folder.</summary>
    public EquatableList<MigrationStep> Migrations { get; init; }

    /// <summary>The overlays, with what comes before each is applied, sorted by folder.</summary>
    public EquatableList<OverlayStep> Overlays { get; init; }

    /// <summary>The images that the services run, sorted by name; not those that were built before and are named by their digest.</summary>
    public EquatableList<ImageBuild> Images { get; init; }

    /// <summary>The repository's own files that serve in place of generated ones, such as a service's Dockerfile; they are left alone.</summary>
    public EquatableList<string> Own { get; init; }

    /// <summary>The families of files that this result is complete for: a file of another family is not stale for being absent.</summary>
    public GenerationTargets Targets { get; init; } = GenerationTargets.All;

    /// <summary>Whether some project could not be read: what is absent may belong to it, so nothing is stale.</summary>
    public bool Incomplete { get; init; }
}
