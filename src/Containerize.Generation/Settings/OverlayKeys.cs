namespace Containerize.Generation.Settings;

/// <summary>What may differ from one environment to the next. Names, kinds and images' contents are the same everywhere: what was tested is what is deployed.</summary>
public static class OverlayKeys
{
    private const string Program = "It says what the program is, and that is the same in every environment";
    private const string Image = "It decides what the image holds, and what was tested is what is deployed";
    private const string Files = "It decides which files there are, and overlays are some of them";
    private const string Compose = "It is about compose, which has no overlays";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        [SettingKeys.ApplicationName.Path] = Program,
        [SettingKeys.Kind.Path] = Program,
        [SettingKeys.Ports.Path] = Program,
        [SettingKeys.Workload.Path] = Program,
        [SettingKeys.Persistent.Path] = Program,
        [SettingKeys.Scratch.Path] = Program,
        [SettingKeys.Build.Path] = Image,
        [SettingKeys.Flavour.Path] = Image,
        [SettingKeys.Migrations.Path] = Image,
        [SettingKeys.Helm.Path] = Files,
        [SettingKeys.Ignore.Path] = Files,
        [SettingKeys.KubernetesEnvironment.Path] = "An overlay's own environment is called environment",
        [SettingKeys.Overlays.Path] = Files,
        [SettingKeys.ComposeEnvironment.Path] = Compose,
        [SettingKeys.ComposeProbe.Path] = Compose,
        [RunKeys.Packages.Path] = Image,
        [RunKeys.SecretFiles.Path] = Program,
        [PlatformKeys.ComposeEnvironment.Path] = Compose,
        [PlatformKeys.ComposeCpu.Path] = Compose,
        [PlatformKeys.ComposeMemory.Path] = Compose,
        [PlatformKeys.SecurityOptions.Path] = Compose,
    };

    /// <summary>The settings that may stand below an overlay besides those that stand nowhere else.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        SettingKeys.Namespace, SettingKeys.Profile, SettingKeys.Infrastructure, SettingKeys.Exposure, SettingKeys.Replicas, SettingKeys.Cpu, SettingKeys.Memory, SettingKeys.Disk,
        SettingKeys.Liveness, SettingKeys.Readiness, SettingKeys.Startup, SettingKeys.StartupSeconds, SettingKeys.ShutdownDelay, SettingKeys.ShutdownTimeout,
        SettingKeys.ScheduleCron, SettingKeys.ScheduleTimeZone, SettingKeys.ScheduleConcurrency, SettingKeys.ScheduleDeadline, SettingKeys.PriorityClass, SettingKeys.RuntimeClass, SettingKeys.WindowsNodes,
        SettingKeys.Registry, SettingKeys.Tag, SettingKeys.Digest, SettingKeys.ExtraEnvironment, SettingKeys.StorageSize, SettingKeys.StorageClass, SettingKeys.StorageAccess,
        RunKeys.Required, RunKeys.Permissions, RunKeys.ScratchSize, PlatformKeys.KubernetesEnvironment,
        .. ScalingKeys.All, .. SecretStoreKeys.All, .. IngressKeys.All, .. NetworkKeys.All,
    ];

    /// <summary>Why a setting is the same in every environment; null for what may differ and for what is no setting.</summary>
    /// <param name="path">Its path, or the first words of it.</param>
    internal static string? Refusal(string path) => Reasons.OrderBy(r => r.Key, StringComparer.Ordinal).FirstOrDefault(r => r.Key == path || r.Key.StartsWith(path + ".", StringComparison.Ordinal)).Value;
}
