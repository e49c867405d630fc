namespace Containerize.Generation.Settings;

/// <summary>Reads settings that were given as text: by a flag or an environment variable.</summary>
public static class SettingsText
{
    private const string ServicePrefix = SettingKey.Prefix + "SERVICES__";

    /// <summary>Variables of the tool that are no settings.</summary>
    private static readonly string[] Others = [SettingKey.Prefix + "TRACE"];

    /// <summary>What flags give: <c>--replicas 3</c> for all services, <c>--replicas catalog=3</c> for one.</summary>
    /// <param name="flag">The flag with its dashes.</param>
    /// <param name="values">What it was given, once for each time.</param>
    /// <exception cref="ContainerizeException">A value is not of the setting's type, or a flag for one service names none (<see cref="ExitCode.Usage"/>).</exception>
    public static IEnumerable<SettingEntry> OfFlag(string flag, IEnumerable<string> values)
    {
        var keys = SettingKeys.All.Where(k => k.Flag == flag).ToList();
        var found = new List<SettingEntry>();
        foreach (var value in values)
        {
            var (service, text) = Split(value, keys[0].Shape);
            var key = keys.Find(k => service.Length > 0 ? k.IsPerService : k.IsGlobal)
                ?? throw new ContainerizeException(ExitCode.Usage, service.Length > 0 ? $"{flag} holds for the whole application" : $"{flag} holds for one service",
                    service.Length > 0 ? $"Write {flag} {text}" : $"Write {flag} SERVICE={text}", new SourceLocation(flag));
            var before = found.FindIndex(e => e.Key == key && e.Service == service);
            var entry = SettingEntry.Checked(key, service, key.Shape == SettingShape.Map ? [text] : Parts(key, text), SettingSource.CommandLine, new SourceLocation(flag));
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
            var parts = name.StartsWith(ServicePrefix, StringComparison.Ordinal) ? name[ServicePrefix.Length..].Split("__") : null;
            if (parts is not null && parts.Length != 2) throw Unknown(name, [ServicePrefix + "NAME__REPLICAS"]);
            var service = parts is null ? "" : parts[0].ToLowerInvariant().Replace('_', '-');
            var key = SettingKeys.All.FirstOrDefault(k => parts is null ? k.IsGlobal && k.Variable == name : k.IsPerService && k.VariableName == parts[1]);
            if (key is not null) entries.Add(SettingEntry.Checked(key, service, Parts(key, value), SettingSource.Environment, new SourceLocation(name)));
            else if (parts is not null) throw Unknown(name, [.. SettingKeys.All.Where(k => k.IsPerService).Select(k => $"{ServicePrefix}{parts[0]}__{k.VariableName}")]);
            else if (!Others.Contains(name) && SettingKeys.All.Any(k => k.IsGlobal && NearestName.Distance(k.Variable, name) <= 2)) throw Unknown(name, [.. SettingKeys.All.Where(k => k.IsGlobal).Select(k => k.Variable)]);
        }

        return entries.ToEquatableList();
    }

    private static ContainerizeException Unknown(string name, IReadOnlyCollection<string> valid) => new(ExitCode.Usage, "no setting has this variable", NearestName.Remedy(name, valid), new SourceLocation(name));

    // A value that itself is NAME=VALUE names its service before that: SERVICE=NAME=VALUE.
    private static (string Service, string Text) Split(string value, SettingShape shape)
    {
        var first = value.IndexOf('=', StringComparison.Ordinal);
        var isService = first > 0 && SettingType.Name.Accepts(value[..first]) && (shape != SettingShape.Map || value.IndexOf('=', first + 1) >= 0);
        return isService ? (value[..first], value[(first + 1)..]) : ("", value);
    }

    private static string[] Parts(SettingKey key, string text) => key.Shape switch
    {
        SettingShape.List => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        SettingShape.Map => text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        _ => [text],
    };
}
