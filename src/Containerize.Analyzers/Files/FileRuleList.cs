namespace Containerize.Analyzers.Files;

/// <summary>Every rule about files that are no code.</summary>
internal static class FileRuleList
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<FileRule> All { get; } =
    [
        new SettingsAddressRule(),
        new SettingsSecretRule(),
        new SettingsLogRule(),
        new BaseImageRule(),
        new UserRule(),
        new CopySetRule(),
    ];
}
