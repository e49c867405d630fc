namespace Containerize.Inference.Deployment;

/// <summary>What a deployment file is for; of two that disagree, the earlier one tells how the system runs in production.</summary>
internal enum DeploymentStage
{
    /// <summary>A cluster: manifests, charts, and compose files that say so by their name.</summary>
    Production,

    /// <summary>A developer's machine: compose files.</summary>
    Development,

    /// <summary>The image itself, whatever runs it.</summary>
    Image,
}
