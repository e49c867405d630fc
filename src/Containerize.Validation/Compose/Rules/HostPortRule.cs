using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>No two services of a file take one port of the host.</summary>
internal sealed class HostPortRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in file.Services.Where(service => service.Node["profiles"] is null))
        {
            foreach (var port in service.Node["ports"]?.Items ?? [])
            {
                if (Published(port) is { Length: > 0 } published && !taken.TryAdd(published, service.Name))
                    sink.Report(ComposeRules.DuplicateHostPort, file, port["published"] ?? port, $"'{service.Name}' takes port {published.Split('/')[0]} of the host, which '{taken[published]}' takes", "change one of the ports", service.Name);
            }
        }
    }

    private static string Published(YamlNode port)
    {
        if (port is YamlMapping)
            return port["published"]?.Text is { } number ? $"{number}/{port["protocol"]?.Text ?? "tcp"} {port["host_ip"]?.Text}" : "";
        var text = port.Text ?? "";
        // Interpolated ports have colons of their own and are decided elsewhere.
        if (text.Contains('$', StringComparison.Ordinal))
            return "";
        var protocol = text.Split('/') is [_, var named] ? named : "tcp";
        var parts = text.Split('/')[0].Split(':');
        return parts.Length < 2 ? "" : $"{parts[^2]}/{protocol} {string.Join(':', parts[..^2])}";
    }
}
