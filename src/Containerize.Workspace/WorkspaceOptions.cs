namespace Containerize.Workspace;

/// <summary>How a solution is read.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>The build configuration that projects are evaluated for: images hold what a release build publishes.</summary>
    public string Configuration { get; init; } = "Release";

    /// <summary>How many projects are worked on at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether files without a trigger word are left unparsed where nothing leads to them. Off, everything is parsed and looked into: slower, and the same application comes of it.</summary>
    public bool Scan { get; init; } = true;

    /// <summary>Where results are kept from one run to the next; null to keep none.</summary>
    public Caching.CacheFolder? Cache { get; init; }
}
