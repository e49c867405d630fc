namespace Containerize.Generation.Settings;

/// <summary>What the user can decide for compose alone, or for the manifests alone, where the two are not to run the same.</summary>
public static class PlatformKeys
{
    /// <summary>Whether there is a compose file.</summary>
    public static readonly SettingKey Compose = new("compose.enabled", SettingScope.Application, SettingShape.One, SettingType.YesNo, "true",
        "Whether compose.yaml and .env.example are generated; false where another compose file runs the services.")
    { Example = "true" };

    /// <summary>Whether there are manifests.</summary>
    public static readonly SettingKey Kubernetes = new("kubernetes.enabled", SettingScope.Application, SettingShape.One, SettingType.YesNo, "true",
        "Whether the manifests in k8s are generated; false where other manifests run the services, or nothing runs in a cluster.")
    { Example = "true" };

    /// <summary>Variables in compose.</summary>
    public static readonly SettingKey ComposeEnvironment = new("compose.extraEnvironment", SettingScope.Both, SettingShape.Map, SettingType.Variable, "none",
        "Variables in compose.yaml alone, besides those of extraEnvironment or in place of them.")
    { Example = "{LOG_LEVEL: Debug}" };

    /// <summary>Processor in compose.</summary>
    public static readonly SettingKey ComposeCpu = new("compose.cpu", SettingScope.Both, SettingShape.One, SettingType.Processor, "resources.cpu, else 1",
        "The processor that a container of compose.yaml may use.")
    { Example = "500m" };

    /// <summary>Memory in compose.</summary>
    public static readonly SettingKey ComposeMemory = new("compose.memory", SettingScope.Both, SettingShape.One, SettingType.Size, "resources.memory, else 512Mi",
        "The memory that a container of compose.yaml may use.")
    { Example = "512Mi" };

    /// <summary>What a container may do more than others.</summary>
    public static readonly SettingKey SecurityOptions = new("compose.securityOptions", SettingScope.Service, SettingShape.List, SettingType.SecurityOption, "no-new-privileges alone",
        "Options of the engine's security for the service's container besides no-new-privileges, for a program that needs what the engine's own profile forbids; a profile is a path from compose.yaml.");

    /// <summary>Variables in the manifests.</summary>
    public static readonly SettingKey KubernetesEnvironment = new("kubernetes.extraEnvironment", SettingScope.Both, SettingShape.Map, SettingType.Variable, "none",
        "Variables in the manifests alone, besides those of extraEnvironment or in place of them. The value {image} stands for the service's own image.")
    { Example = "{LOG_LEVEL: Information}" };

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [Compose, ComposeEnvironment, ComposeCpu, ComposeMemory, SecurityOptions, Kubernetes, KubernetesEnvironment];
}
