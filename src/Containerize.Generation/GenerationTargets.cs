namespace Containerize.Generation;

/// <summary>The families of files that can be generated.</summary>
[Flags]
public enum GenerationTargets
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Dockerfiles and .dockerignore.</summary>
    Dockerfile = 1,

    /// <summary>compose.yaml.</summary>
    Compose = 2,

    /// <summary>The folder k8s.</summary>
    Kubernetes = 4,

    /// <summary>The folder helm, where the settings want a chart or there is one.</summary>
    Helm = 8,

    /// <summary>Everything.</summary>
    All = Dockerfile | Compose | Kubernetes | Helm,
}
