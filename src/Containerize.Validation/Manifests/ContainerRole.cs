namespace Containerize.Validation.Manifests;

/// <summary>Which of a pod's lists holds a container.</summary>
internal enum ContainerRole
{
    Init,
    Main,
    Ephemeral,
}
