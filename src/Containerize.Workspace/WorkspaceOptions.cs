namespace Containerize.Workspace;

/// <summary>How a solution is read.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>The build configuration that projects are evaluated for: images hold what a release build publishes.</summary>
    public string Configuration { get; init; } = "Release";

    /// <summary>How many projects are worked on at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
