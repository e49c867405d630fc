namespace Containerize.Generation.Settings;

/// <summary>Reads settings that were given as text: by a flag or an environment variable.</summary>
public static class SettingsText
{
    private const string ServicePrefix = SettingKey.Prefix + "SERVICES__";
    private const string OverlayPrefix = SettingKey.Prefix + "OVERLAYS__";
    private const string ServerPrefix = SettingKey.Prefix + "SERVERS__";

    /// <summary>Variables of the tool that are no settings.</summary>
    private static readonly string[] Others = [SettingKey.Prefix + "TRACE"];

    /// <summary>What flags give: <c>--replicas 3</c> for all services, <c>--replicas catalog=3</c> for one, <c>--replicas @staging=3</c> and <c>--replicas catalog@staging=3</c> in an overlay.</summary>
    /// <param name="flag">The flag with its dashes.</param>
    /// <param name="values">What it was given, once for each time.</param>
    /// <exception cref="ContainerizeException">A value is not of the setting's type, or a flag for one service names none (<see cref="ExitCode.Usage"/>).</exception>
    public static IEnumerable<SettingEntry> OfFlag(string flag, IEnumerable<string> values)
    {
        var keys = SettingKeys.All.Where(k => k.Flag == flag).ToList();
        var found = new List<SettingEntry>();
        foreach (var value in values)
        {
            var (place, text) = Split(value, keys[0].Shape);
            var key = keys.Find(k => k.IsPerServer ? place.Service.Length > 0 : k.StandsIn(place.Overlay.Length > 0, place.Service.Length > 0)) ?? throw Misplaced(flag, keys, place, text);
            var before = found.FindIndex(e => e.Key == key && e.Service == place.Service && e.Overlay == place.Overlay);
            var entry = SettingEntry.Checked(key, place.Service, key.Shape == SettingShape.Map ? [text] : Parts(key, text), SettingSource.CommandLine, new SourceLocation(flag)) with { Overlay = place.Overlay };
            if (before < 0) found.Add(entry);
            else found[before] = key.Shape == SettingShape.One ? entry : entry with { Values = found[before].Values.Concat(entry.Values).ToEquatableList() };
        }

        return found;
    }

    /// <summary>What environment variables give: <c>CONTAINERIZE_REPLICAS</c> for all services, <c>CONTAINERIZE_SERVICES__CATALOG_API__REPLICAS</c> for one.</summary>
    /// <param name="variables">The environment.</param>
    /// <exception cref="ContainerizeException">A variable is nearly the name of one, or its value is not of the setting's type (<see cref="ExitCode.Usage"/>).</exception>
    public static EquatableList<SettingEntry> OfVariables(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var entries = new List<SettingEntry>();
        foreach (var (name, value) in variables.Where(v => v.Key.StartsWith(SettingKey.Prefix, StringComparison.Ordinal)).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (name.StartsWith(OverlayPrefix, StringComparison.Ordinal))
            {
                entries.Add(OfOverlay(name, value));
                continue;
            }

            var prefix = new[] { ServicePrefix, ServerPrefix }.FirstOrDefault(p => name.StartsWith(p, StringComparison.Ordinal));
            var parts = prefix is null ? null : name[prefix.Length..].Split("__");
            if (parts is not null && parts.Length != 2) throw Unknown(name, [prefix + (prefix == ServerPrefix ? "NAME__HOST" : "NAME__REPLICAS")]);
            var service = parts is null ? "" : NameOf(parts[0]);
            var key = SettingKeys.All.FirstOrDefault(k => parts is null ? k.IsGlobal && !k.IsInFileAlone && k.Variable == name : (prefix == ServerPrefix ? k.IsPerServer : k.IsPerService) && k.VariableName == parts[1]);
            if (key is not null) entries.Add(SettingEntry.Checked(key, service, Parts(key, value), SettingSource.Environment, new SourceLocation(name)));
            else if (parts is not null) throw Unknown(name, [.. SettingKeys.All.Where(k => prefix == ServerPrefix ? k.IsPerServer : k.IsPerService).Select(k => $"{prefix}{parts[0]}__{k.VariableName}")]);
            else if (!Others.Contains(name) && SettingKeys.All.Any(k => k.IsGlobal && !k.IsInFileAlone && NearestName.Distance(k.Variable, name) <= 2)) throw Unknown(name, [.. SettingKeys.All.Where(k => k.IsGlobal && !k.IsInFileAlone).Select(k => k.Variable)]);
        }

        return entries.ToEquatableList();
    }

    private static SettingEntry OfOverlay(string name, string value)
    {
        var parts = name[OverlayPrefix.Length..].Split("__");
        var (perService, perServer) = (parts is [_, "SERVICES", _, _], parts is [_, "SERVERS", _, _]);
        if (parts.Length != 2 && !perService && !perServer) throw Unknown(name, [OverlayPrefix + "NAME__REPLICAS", OverlayPrefix + "NAME__SERVICES__NAME__REPLICAS"]);
        var known = SettingKeys.All.Where(k => perServer ? k.IsPerServer : k.StandsIn(overlay: true, perService)).ToList();
        var key = known.Find(k => k.VariableName == parts[^1]) ?? throw Unknown(name, [.. known.Select(k => name[..^parts[^1].Length] + k.VariableName)]);
        return SettingEntry.Checked(key, perService || perServer ? NameOf(parts[2]) : "", Parts(key, value), SettingSource.Environment, new SourceLocation(name)) with { Overlay = NameOf(parts[0]) };
    }

    private static string NameOf(string variable) => variable.ToLowerInvariant().Replace('_', '-');

    private static ContainerizeException Misplaced(string flag, List<SettingKey> keys, SettingsPlace place, string text)
    {
        var (what, remedy) = keys.Exists(k => k.IsPerServer) ? ("holds for one server", $"Write {flag} SERVER={text}")
            : place.Overlay.Length > 0 ? keys.Exists(k => k.IsPerOverlay) ? ("holds for all services of an overlay", $"Write {flag} @{place.Overlay}={text}") : ("is the same in every overlay", $"Write {flag} {text}")
            : place.Service.Length > 0 ? ("holds for the whole application", $"Write {flag} {text}")
            : keys.Exists(k => k.Scope == SettingScope.Overlay) ? ("holds for one overlay", $"Write {flag} @OVERLAY={text}")
            : ("holds for one service", $"Write {flag} SERVICE={text}");
        return new ContainerizeException(ExitCode.Usage, $"{flag} {what}", remedy, new SourceLocation(flag));
    }

    private static ContainerizeException Unknown(string name, IReadOnlyCollection<string> valid) => new(ExitCode.Usage, "no setting has this variable", NearestName.Remedy(name, valid), new SourceLocation(name));

    // A value that itself is NAME=VALUE names its place before that: SERVICE=NAME=VALUE.
    private static (SettingsPlace Place, string Text) Split(string value, SettingShape shape)
    {
        var first = value.IndexOf('=', StringComparison.Ordinal);
        if (first <= 0) return (new SettingsPlace(), value);
        var (name, text) = (value[..first], value[(first + 1)..]);
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0 && SettingType.Overlay.Accepts(name[(at + 1)..]) && (at == 0 || SettingType.Name.Accepts(name[..at]))) return (new SettingsPlace(name[(at + 1)..], name[..at]), text);
        return SettingType.Name.Accepts(name) && (shape != SettingShape.Map || text.Contains('=', StringComparison.Ordinal)) ? (new SettingsPlace(Service: name), text) : (new SettingsPlace(), value);
    }

    private static string[] Parts(SettingKey key, string text) => key.Shape switch
    {
        SettingShape.List => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        SettingShape.Map => text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        _ => [text],
    };
}
