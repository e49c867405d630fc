namespace Containerize.Model;

/// <summary>The kinds of generated file.</summary>
public enum ArtifactKind
{
    /// <summary>A Dockerfile.</summary>
    Dockerfile,

    /// <summary>A .dockerignore file.</summary>
    DockerIgnore,

    /// <summary>A compose file.</summary>
    Compose,

    /// <summary>The list of variables that a compose file asks for.</summary>
    ComposeEnvironment,

    /// <summary>A Kubernetes manifest.</summary>
    Kubernetes,

    /// <summary>A kustomization.</summary>
    Kustomization,

    /// <summary>An MSBuild file that builds images without a Dockerfile.</summary>
    BuildFile,

    /// <summary>A file of a Helm chart that is YAML or JSON: its values and what it says of itself.</summary>
    HelmValues,

    /// <summary>A file of a Helm chart that is text until the chart is rendered.</summary>
    HelmTemplate,

    /// <summary>The lock file.</summary>
    Lock,
}
