namespace Containerize.Deployment.Images;

/// <summary>How images are built.</summary>
internal sealed record BuildOptions
{
    /// <summary>How many are built at once.</summary>
    public int Parallelism { get; init; } = DefaultParallelism;

    /// <summary>Files that builds are given as secrets, by the id that Dockerfiles ask for; their content becomes part of no image.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <summary>The network of RUN instructions; null for the engine's own.</summary>
    public string? Network { get; init; }

    /// <summary>Whether base images are asked for again, whatever the engine has.</summary>
    public bool Pull { get; init; }

    /// <summary>Whether no layer of an earlier build is used.</summary>
    public bool Anew { get; init; }

    /// <summary>Half the processors: a build of .NET code keeps two busy.</summary>
    public static int DefaultParallelism => Math.Clamp(Environment.ProcessorCount / 2, 1, 8);
}
