using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>No two services of a file take one port of the host.</summary>
internal sealed class HostPortRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        var taken = new List<(string Published, ComposeService Service)>();
        foreach (var service in file.Services)
        {
            foreach (var port in service.Node["ports"]?.Items ?? [])
            {
                if (Published(port) is not { Length: > 0 } published)
                    continue;
                if (taken.Find(other => other.Published == published && RunTogether(other.Service, service)).Service is { } first)
                    sink.Report(ComposeRules.DuplicateHostPort, file, port["published"] ?? port, $"'{service.Name}' takes port {published.Split('/')[0]} of the host, which '{first.Name}' takes", "change one of the ports", service.Name);
                else
                    taken.Add((published, service));
            }
        }
    }

    // What has no profile is always started; two that have some are where they share one.
    private static bool RunTogether(ComposeService one, ComposeService other) =>
        Profiles(one) is { Count: > 0 } some && Profiles(other) is { Count: > 0 } others ? some.Intersect(others, StringComparer.Ordinal).Any() : one.Node["profiles"] is null || other.Node["profiles"] is null;

    private static List<string> Profiles(ComposeService service) => [.. (service.Node["profiles"]?.Items ?? []).Select(item => item.Text ?? "")];

    private static string Published(YamlNode port)
    {
        if (port is YamlMapping)
            // The engine picks a free port for 0, and what a variable decides is decided elsewhere.
            return port["published"]?.Text is { } number && number != "0" && !number.Contains('$', StringComparison.Ordinal) ? $"{number}/{port["protocol"]?.Text ?? "tcp"} {port["host_ip"]?.Text}" : "";
        var text = port.Text ?? "";
        // Interpolated ports have colons of their own and are decided elsewhere.
        if (text.Contains('$', StringComparison.Ordinal))
            return "";
        var protocol = text.Split('/') is [_, var named] ? named : "tcp";
        var parts = text.Split('/')[0].Split(':');
        return parts.Length < 2 ? "" : $"{parts[^2]}/{protocol} {string.Join(':', parts[..^2])}";
    }
}
