using Containerize.Generation.Rendering;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Settings;

/// <summary>Reads <c>containerize.yaml</c>.</summary>
public static class SettingsFile
{
    /// <summary>The file's name, in the root.</summary>
    public const string Name = "containerize.yaml";

    /// <summary>The key under which the services stand.</summary>
    public const string Services = "services";

    /// <summary>The key under which the overlays stand.</summary>
    public const string Overlays = "overlays";

    /// <summary>The key under which the servers stand.</summary>
    public const string Servers = "servers";

    /// <summary>The settings in the file.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="ContainerizeException">It is not YAML, has an unknown key or a value that its key does not take (<see cref="ExitCode.Usage"/>).</exception>
    public static EquatableList<SettingEntry> Read(string text)
    {
        var entries = new List<SettingEntry>();
        if (Root(text) is not { } root) return default;
        foreach (var (key, value) in Pairs(root, "the file"))
        {
            if (key.Value != Overlays)
            {
                Top(new SettingsPlace(), key, value, entries);
                continue;
            }

            foreach (var (overlay, settings) in Pairs(value, Overlays))
            {
                if (!SettingType.Overlay.Accepts(overlay.Value ?? "")) throw At(overlay, $"'{overlay.Value}' is not {SettingType.Overlay.What}", "Correct it");
                entries.Add(SettingEntry.Checked(SettingKeys.Overlays, "", [overlay.Value!], SettingSource.File, Place(overlay)) with { Overlay = overlay.Value! });
                foreach (var (name, setting) in Pairs(settings, $"the overlay {overlay.Value}")) Top(new SettingsPlace(overlay.Value!), name, setting, entries);
            }
        }

        return entries.ToEquatableList();
    }

    /// <summary>The settings of a folder; none where it has no such file.</summary>
    /// <param name="root">The absolute path of the root.</param>
    /// <exception cref="ContainerizeException">The file cannot be read or is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static EquatableList<SettingEntry> Load(string root)
    {
        var path = Path.Combine(root, Name);
        try
        {
            return File.Exists(path) ? Read(File.ReadAllText(path)) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Usage, "the settings cannot be read: " + e.Message, "Make the file readable", new SourceLocation(Name), e);
        }
    }

    private static YamlNode? Root(string text)
    {
        try
        {
            YamlText.RefuseDepth(text);
            var documents = YamlText.Documents(text);
            if (documents.Count > 1) throw At(documents[1].RootNode, "the file holds more than one document", "Remove the line ---");
            return documents.Count == 0 ? null : documents[0].RootNode;
        }
        catch (YamlException e)
        {
            throw new ContainerizeException(ExitCode.Usage, "the settings are not valid YAML: " + e.Message, "Correct the line", new SourceLocation(Name, (int)e.Start.Line, (int)e.Start.Column), e);
        }
    }

    private static void Server(SettingsPlace place, YamlScalarNode server, YamlNode settings, List<SettingEntry> entries)
    {
        foreach (var (name, value) in Pairs(settings, $"the server {server.Value}"))
        {
            var key = ServerKeys.All.FirstOrDefault(k => k.Path == name.Value) ?? throw At(name, $"there is no setting {name.Value} of a server", NearestName.Remedy(name.Value ?? "", [.. ServerKeys.All.Select(k => k.Path)]));
            entries.Add(SettingEntry.Checked(key, server.Value ?? "", Values(key, value), SettingSource.File, Place(value)) with { Overlay = place.Overlay });
        }
    }

    private static void Top(SettingsPlace place, YamlScalarNode key, YamlNode value, List<SettingEntry> entries)
    {
        if (key.Value == Servers)
        {
            foreach (var (server, settings) in Pairs(value, Servers)) Server(place, server, settings, entries);
            return;
        }

        if (key.Value != Services)
        {
            Entry(place, "", key, value, entries);
            return;
        }

        foreach (var (service, settings) in Pairs(value, Services))
        {
            if (!SettingType.Name.Accepts(service.Value ?? "")) throw At(service, $"'{service.Value}' is not the name of a service", "Write the name that containerize analyze shows");
            foreach (var (name, setting) in Pairs(settings, $"the service {service.Value}")) Entry(place with { Service = service.Value! }, "", name, setting, entries);
        }
    }

    private static void Entry(SettingsPlace place, string prefix, YamlScalarNode key, YamlNode value, List<SettingEntry> entries)
    {
        var path = prefix + key.Value;
        if (place.Find(path) is { } known)
        {
            entries.Add(SettingEntry.Checked(known, place.Service, Values(known, value), SettingSource.File, Place(value)) with { Overlay = place.Overlay });
            return;
        }

        if (!place.Known.Any(p => p.StartsWith(path + ".", StringComparison.Ordinal))) throw Unknown(key, path, prefix, place);
        foreach (var (name, part) in Pairs(value, path)) Entry(place, path + ".", name, part, entries);
    }

    private static IEnumerable<string> Values(SettingKey key, YamlNode value) => (key.Shape, value) switch
    {
        (SettingShape.Map, _) => Pairs(value, key.Path).Select(p => $"{p.Key.Value}={Scalar(p.Value, key.Path)}"),
        (SettingShape.List, YamlSequenceNode list) => list.Children.Select(c => Scalar(c, key.Path)),
        _ => [Scalar(value, key.Path)],
    };

    // The text as written: 1.10 is a tag of its own, and no number.
    private static string Scalar(YamlNode node, string path) =>
        node is YamlScalarNode { Value: { } text } scalar && !IsNull(scalar) ? text : throw At(node, $"{path} has no value of its own here", "Write one value, or remove the key");

    private static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Pairs(YamlNode node, string what) => node switch
    {
        YamlMappingNode mapping => mapping.Children.Select(c => (c.Key as YamlScalarNode ?? throw At(c.Key, "a key is no word", "Write a name"), c.Value)),
        YamlScalarNode scalar when IsNull(scalar) => [],
        _ => throw At(node, $"{what} holds keys with values, and this is none", "Write lines of the form key: value"),
    };

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or null;

    private static ContainerizeException Unknown(YamlScalarNode key, string path, string prefix, SettingsPlace place) =>
        At(key, $"there is no setting {path}{place.Phrase}", (place.Overlay.Length > 0 ? OverlayKeys.Refusal(path) : null) ?? NearestName.Remedy(key.Value ?? "", place.Beside(prefix)));

    private static SourceLocation Place(YamlNode node) => new(Name, (int)node.Start.Line, (int)node.Start.Column);

    private static ContainerizeException At(YamlNode node, string what, string remedy) => new(ExitCode.Usage, what, remedy, Place(node));
}
