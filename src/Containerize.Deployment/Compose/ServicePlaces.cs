using System.Text.RegularExpressions;
using Containerize.Validation.Yaml;

namespace Containerize.Deployment.Compose;

/// <summary>Where services stand in the compose file.</summary>
internal sealed partial class ServicePlaces
{
    private readonly YamlNode? _services;

    /// <summary>Reads the compose file.</summary>
    /// <param name="text">Its text.</param>
    public ServicePlaces(string text) => _services = YamlReader.Read(new TextFile(ComposeFolder.File, text.Replace("\r\n", "\n", StringComparison.Ordinal))).Documents.Select(d => d.Root?["services"]).FirstOrDefault(s => s is not null);

    /// <summary>The place of a service; that of the file for one that the override adds.</summary>
    /// <param name="service">Its name.</param>
    public SourceLocation Of(string service)
    {
        var key = (_services as YamlMapping)?.Entries.Select(e => e.Key).FirstOrDefault(k => k.Value == service);
        return key is null ? new SourceLocation(ComposeFolder.File) : new SourceLocation(ComposeFolder.File, key.Span.Line, key.Span.Column);
    }

    /// <summary>The variable that decides a port of the host; null where none does.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="port">The port on the host, which tells it from others.</param>
    public string? PortVariable(string service, string port)
    {
        var published = (_services?[service]?["ports"] as YamlSequence)?.Items.Select(p => p["published"]?.Text ?? "").ToList() ?? [];
        return (published.FirstOrDefault(p => p.Contains($":-{port}}}", StringComparison.Ordinal)) ?? (published.Count == 1 ? published[0] : "")) is var text && Variable().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"^\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
