namespace Containerize.Generation.Settings;

/// <summary>Where in the settings a key stands.</summary>
/// <param name="Overlay">The overlay that it is below; empty for none.</param>
/// <param name="Service">The service that it is below; empty for none.</param>
internal sealed record SettingsPlace(string Overlay = "", string Service = "")
{
    /// <summary>The paths of the settings that may stand here.</summary>
    public IEnumerable<string> Known => SettingKeys.All.Where(k => k.StandsIn(Overlay.Length > 0, Service.Length > 0)).Select(k => k.Path);

    /// <summary>The place in a sentence.</summary>
    public string Phrase => (Service.Length > 0, Overlay.Length > 0) switch { (true, true) => " of a service in an overlay", (true, false) => " of a service", (false, true) => " of an overlay", _ => "" };

    /// <summary>The setting of a path; null when there is none here.</summary>
    public SettingKey? Find(string path) => SettingKeys.Find(path, Service.Length > 0, Overlay.Length > 0);

    /// <summary>The names that may stand beside a key: one that belongs elsewhere is no help here.</summary>
    /// <param name="prefix">The path of what the key is below, with a dot at the end; empty for nothing.</param>
    public IReadOnlyCollection<string> Beside(string prefix)
    {
        var keys = Known.Where(p => p.StartsWith(prefix, StringComparison.Ordinal)).Select(p => p[prefix.Length..].Split('.')[0]).Distinct();
        var top = prefix.Length == 0 && Service.Length == 0;
        return [.. keys, .. top ? [SettingsFile.Servers, SettingsFile.Services] : Array.Empty<string>(), .. top && Overlay.Length == 0 ? [SettingsFile.Overlays] : Array.Empty<string>()];
    }
}
