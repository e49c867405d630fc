using System.Globalization;
using System.Text;
using Containerize.Generation.Escaping;
using Containerize.Generation.Rendering;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Settings;

/// <summary>Writes a settings file in which every decision is a comment that shows what was found.</summary>
public static class SettingsDraft
{
    private const string Head = """
        # What containerize cannot find out, or what you want otherwise. Every key is optional, and every line here that starts with # decides nothing.
        # A flag is stronger than a CONTAINERIZE_ variable, that is stronger than this file, and a service is stronger than what is said of all.

        """;

    private const string Overlays = """

        # What differs from one environment to the next: each name is a folder below k8s/overlays, and may hold most of the settings above, and services with theirs.
        # overlays:
        #   staging:
        #     environment: Staging
        #     replicas: 2

        """;

    /// <summary>The text of a new file.</summary>
    /// <param name="model">The application as found.</param>
    public static string New(ApplicationModel model)
    {
        var text = new StringBuilder(Head);
        var group = "";
        foreach (var key in SettingKeys.All.Where(k => k.IsGlobal))
        {
            text.Append("\n# ").Append(key.Description).Append('\n');
            var parts = key.Path.Split('.');
            if (parts.Length > 1 && parts[0] != group) text.Append("# ").Append(parts[0]).Append(":\n");
            group = parts[0];
            text.Append(parts.Length > 1 ? "#   " : "# ").Append(parts[^1]).Append(": ").Append(Shown(key, model)).Append('\n');
        }

        Servers(model, text);
        text.Append(Overlays).Append('\n').Append(SettingsFile.Services).Append(":\n");
        foreach (var service in model.Services) Service(service, 2, text);
        return text.ToString();
    }

    /// <summary>A file's text with the services that it does not name; nothing else of it changes.</summary>
    /// <param name="text">The file's text, which <see cref="SettingsFile.Read"/> accepts.</param>
    /// <param name="model">The application as found.</param>
    /// <exception cref="ContainerizeException">The services stand in braces, where lines cannot be added (<see cref="ExitCode.Usage"/>).</exception>
    public static string Completed(string text, ApplicationModel model)
    {
        var missing = Missing(text, model);
        if (missing.Count == 0) return text;
        var services = ServicesOf(text);
        var known = KeysOf(services.Value);
        var added = new StringBuilder();
        if (services.Key is null) added.Append(text.Length > 0 && !text.EndsWith('\n') ? "\n" : "").Append(SettingsFile.Services).Append(":\n");
        foreach (var service in missing) Service(service, known.Count > 0 ? (int)known[0].Start.Column - 1 : 2, added);
        var lines = text.Contains("\r\n", StringComparison.Ordinal) ? added.ToString().Replace("\n", "\r\n", StringComparison.Ordinal) : added.ToString();
        return text.Insert(services.Key is null ? text.Length : LineAfter(text, services.Key, services.Value!), lines);
    }

    /// <summary>The services that a file does not name.</summary>
    internal static IReadOnlyList<Service> Missing(string text, ApplicationModel model)
    {
        var known = KeysOf(ServicesOf(text).Value);
        return [.. model.Services.Where(s => known.All(k => k.Value != s.Name))];
    }

    private static KeyValuePair<YamlNode, YamlNode> ServicesOf(string text)
    {
        var documents = YamlText.Documents(text);
        var root = documents.Count > 0 ? documents[0].RootNode as YamlMappingNode : null;
        return root?.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: SettingsFile.Services }) ?? default;
    }

    private static List<YamlScalarNode> KeysOf(YamlNode? services) => (services as YamlMappingNode)?.Children.Keys.OfType<YamlScalarNode>().ToList() ?? [];

    // Directly below the key, so that a comment above a service stays with it.
    private static int LineAfter(string text, YamlNode key, YamlNode value)
    {
        if (value is YamlMappingNode { Style: MappingStyle.Flow } || (value is YamlMappingNode && value.Start.Line == key.Start.Line))
            throw new ContainerizeException(ExitCode.Usage, "the services stand in braces, where no lines can be added", "Write each service on a line of its own", new SourceLocation(SettingsFile.Name, (int)value.Start.Line, (int)value.Start.Column));
        return text.IndexOf('\n', (int)key.Start.Index) is var end and >= 0 ? end + 1 : throw new ContainerizeException(
            ExitCode.Usage, "the last line has no end", "End the file with an empty line", new SourceLocation(SettingsFile.Name, (int)key.Start.Line));
    }

    private static void Servers(ApplicationModel model, StringBuilder text)
    {
        if (model.Infrastructure.Count == 0) return;
        text.Append("\n# Where servers run in production: with a host the manifests point there, and k8s/infrastructure has none of its own.\n# ").Append(SettingsFile.Servers).Append(":\n");
        foreach (var server in model.Infrastructure) text.Append("#   ").Append(server.Name).Append(": {host: ").Append(server.Name).Append(".example.com}\n");
    }

    private static void Service(Service service, int indent, StringBuilder text)
    {
        var margin = new string(' ', indent);
        text.Append(margin).Append(service.Name).Append(":\n");
        void Line(string key, string value) => text.Append(margin).Append(margin).Append("# ").Append(key).Append(": ").Append(value).Append('\n');

        Line(SettingKeys.Kind.Path, service.Kind.ToString().ToLowerInvariant());
        if (service.Ports.Count > 0) Line(SettingKeys.Ports.Path, $"[{string.Join(", ", service.Ports.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Port}/{p.Protocol}")))}]");
        Line(SettingKeys.Exposure.Path, service.Outward ? "public" : "internal");
        var persistent = service.Volumes.Where(v => v.Persistent).Select(v => YamlScalar.Quoted(v.Path)).ToList();
        if (persistent.Count > 0) Line("storage", $"{{persistent: [{string.Join(", ", persistent)}]}}");
    }

    private static string Shown(SettingKey key, ApplicationModel model) => key switch
    {
        _ when key == SettingKeys.ApplicationName || key == SettingKeys.Namespace => model.Name,
        _ when key == SettingKeys.Infrastructure => "true",
        _ when key == SettingKeys.KubernetesEnvironment => "Production",
        _ when key == SettingKeys.ComposeEnvironment => "Development",
        _ when key == SettingKeys.Profile => "production",
        _ when key == SettingKeys.Overlays => "[staging]",
        _ when key == SettingKeys.Helm => "true",
        _ when key == SettingKeys.Ignore => "[tools/**]",
        _ when key == SettingKeys.Replicas => "3",
        _ when key == SettingKeys.Cpu => "500m",
        _ when key == SettingKeys.Memory || key == SettingKeys.Disk => "256Mi",
        _ when key == SettingKeys.Liveness => "/health/live",
        _ when key == SettingKeys.Readiness => "/health/ready",
        _ when key == SettingKeys.Startup || key == SettingKeys.ComposeProbe => "tcp",
        _ when key == SettingKeys.Registry => "registry.example.com",
        _ when key == SettingKeys.Tag => "1.0.0",
        _ when key == SettingKeys.StartupSeconds => "120",
        _ when key == SettingKeys.ShutdownDelay => "5",
        _ when key == SettingKeys.ShutdownTimeout => "30",
        _ when key == SettingKeys.ScheduleTimeZone => "Etc/UTC",
        _ when key == SettingKeys.ScheduleConcurrency => "forbid",
        _ when key == SettingKeys.ScheduleDeadline => "300",
        _ when key == SettingKeys.PriorityClass => "business-critical",
        _ when key == SettingKeys.RuntimeClass => "gvisor",
        _ when key == SettingKeys.StorageAccess => "one",
        _ when key == SettingKeys.Build => "dockerfile",
        _ when key == SettingKeys.Flavour => "auto",
        _ when key.Example.Length > 0 => key.Example,
        _ when key == SettingKeys.ExtraEnvironment => "{LOG_FORMAT: json}",
        _ when key == SettingKeys.StorageSize => "1Gi",
        _ => "standard",
    };
}
