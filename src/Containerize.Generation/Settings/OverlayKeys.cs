namespace Containerize.Generation.Settings;

/// <summary>What may differ from one environment to the next. Names, kinds and images' contents are the same everywhere: what was tested is what is deployed.</summary>
public static class OverlayKeys
{
    /// <summary>The settings that may stand below an overlay besides those that stand nowhere else.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        SettingKeys.Namespace, SettingKeys.Infrastructure, SettingKeys.Exposure, SettingKeys.Replicas, SettingKeys.Cpu, SettingKeys.Memory, SettingKeys.Disk,
        SettingKeys.Liveness, SettingKeys.Readiness, SettingKeys.Startup, SettingKeys.Registry, SettingKeys.Tag, SettingKeys.ExtraEnvironment,
        SettingKeys.StorageSize, SettingKeys.StorageClass, .. NetworkKeys.All,
    ];
}
