using Containerize.Generation.Settings;

namespace Containerize.Deployment;

/// <summary>Says of files that are not there that the settings turn them off: to generate would not bring them.</summary>
internal static class DisabledFiles
{
    /// <summary>The error; null where the settings do not turn them off.</summary>
    /// <param name="settings">What the user decided.</param>
    /// <param name="key">The setting that turns them off.</param>
    /// <param name="files">What is then not generated.</param>
    /// <param name="own">What to do with files of the user's own.</param>
    public static ContainerizeException? Error(UserSettings settings, SettingKey key, string files, string own) =>
        settings.Find(key) is { } entry && entry.Values[0] == "false"
            ? new ContainerizeException(ExitCode.Usage, $"{key.Path} is false, so {files} not generated", $"{own}, or remove the setting and run containerize generate", entry.Location)
            : null;
}
