namespace Containerize.Generation.Settings;

/// <summary>What the user decided. The command line is stronger than the environment, that than the file; in each, what is said of one service is stronger than what is said of all.</summary>
public sealed record UserSettings
{
    private UserSettings(EquatableList<SettingEntry> entries) => Entries = entries;

    /// <summary>Nothing was decided.</summary>
    public static UserSettings None { get; } = new(default(EquatableList<SettingEntry>));

    /// <summary>What was given, the strongest first.</summary>
    public EquatableList<SettingEntry> Entries { get; }

    /// <summary>Puts what was given in order.</summary>
    /// <param name="entries">From flags, variables and the file, in any order.</param>
    public static UserSettings Of(IEnumerable<SettingEntry> entries) =>
        new(entries.OrderBy(e => e.Source).ThenBy(e => e.Service.Length == 0).ThenBy(e => e.Service, StringComparer.Ordinal).ThenBy(e => e.Key.Path, StringComparer.Ordinal).ToEquatableList());

    /// <summary>The strongest entry of a setting; null when nobody gave it.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="service">The service by the name that was found; empty for the application.</param>
    public SettingEntry? Find(SettingKey key, string service = "") =>
        Entries.FirstOrDefault(e => e.Key == key && e.Overlay.Length == 0 && (e.Service == service || e.Service.Length == 0));

    /// <summary>A setting's one value; null when nobody gave it.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="service">The service by the name that was found; empty for the application.</param>
    public string? Text(SettingKey key, string service = "") => Find(key, service)?.Values[0];

    /// <summary>The names and values of a map, those of weaker places included where no stronger one has the name.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="service">The service by the name that was found; empty for the application.</param>
    public IReadOnlyDictionary<string, (string Value, SettingEntry Entry)> Map(SettingKey key, string service = "")
    {
        var result = new SortedDictionary<string, (string, SettingEntry)>(StringComparer.Ordinal);
        foreach (var entry in Entries.Where(e => e.Key == key && e.Overlay.Length == 0 && (e.Service == service || e.Service.Length == 0)))
        {
            foreach (var pair in entry.Values.Reverse())
            {
                var equals = pair.IndexOf('=', StringComparison.Ordinal);
                result.TryAdd(pair[..equals], (pair[(equals + 1)..], entry));
            }
        }

        return result;
    }

    /// <summary>The same decisions under the names that services have from now on.</summary>
    /// <param name="name">Gives the new name of a service.</param>
    internal UserSettings Renamed(Func<string, string> name) => new(Entries.Select(e => e.Service.Length == 0 ? e : e with { Service = name(e.Service) }).ToEquatableList());

    /// <summary>What is decided in an overlay: in each place, what is said of it is stronger than what is said of all environments.</summary>
    /// <param name="overlay">The overlay's name.</param>
    /// <param name="given">What holds in it whatever anybody says.</param>
    internal UserSettings Within(string overlay, IEnumerable<SettingEntry> given) => new(given
        .Concat(Entries.Where(e => e.Overlay.Length == 0 || e.Overlay == overlay).OrderBy(e => e.Source).ThenBy(e => e.Overlay.Length == 0).Select(e => e with { Overlay = "" }))
        .ToEquatableList());
}
