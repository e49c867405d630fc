namespace Containerize.Generation.Settings;

/// <summary>A setting that somebody gave.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Service">The service or server that it is for; empty for all.</param>
/// <param name="Values">Its values; NAME=VALUE for a map.</param>
/// <param name="Source">Who gave it.</param>
/// <param name="Location">Where: a place in the file, or the name of the flag or variable in place of a file's.</param>
public sealed record SettingEntry(SettingKey Key, string Service, EquatableList<string> Values, SettingSource Source, SourceLocation Location)
{
    /// <summary>The overlay that it is for; empty for the manifests themselves.</summary>
    public string Overlay { get; init; } = "";

    /// <summary>What <see cref="Evidence"/> names as its detector.</summary>
    internal const string Detector = "settings";

    /// <summary>Makes an entry from text that is known to be for a key.</summary>
    /// <exception cref="ContainerizeException">A value is not of the key's type (<see cref="ExitCode.Usage"/>).</exception>
    public static SettingEntry Checked(SettingKey key, string service, IEnumerable<string> values, SettingSource source, SourceLocation location)
    {
        var all = values.ToEquatableList();
        if (all.FirstOrDefault(v => !key.Type.Accepts(v)) is { } bad)
            throw new ContainerizeException(ExitCode.Usage, $"'{Shown(bad)}' for {key.Path} is not {key.Type.What}", "Correct it; docs/settings.md lists every setting with its values", location);
        return new SettingEntry(key, service, all, source, location);
    }

    /// <summary>What a model's value is traced to when this setting decides it.</summary>
    public Evidence Evidence => new(Location.File, Math.Max(Location.Line, 1), Math.Max(Location.Column, 1), $"the setting {(Key.IsPerServer ? $"{SettingsFile.Servers}.{Service}.{Key.Path}" : Key.Path)}", Detector);

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
