using System.Globalization;
using Containerize.Validation.Compose;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Code;

/// <summary>A service of a compose file fits the code that it runs: published ports and required configuration. What the manifests get wrong too is reported there.</summary>
internal static class ComposedServiceRule
{
    public static void Check(ApplicationModel model, IReadOnlyList<ComposeFile> files, HashSet<string> reported, FindingSink sink)
    {
        var services = model.Services.GroupBy(service => service.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var composed in file.Services.Where(composed => composed.Node["build"] is not null))
            {
                if (services.TryGetValue(composed.Name, out var service) && !reported.Contains(service.Name))
                    CheckPorts(service, file, composed, sink);
            }
        }
    }

    private static void CheckPorts(Service service, ComposeFile file, ComposeService composed, FindingSink sink)
    {
        var environment = composed.Environment.GroupBy(variable => variable.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
        // Compose runs another environment than the manifests by default, so a port of either will do.
        var name = environment.GetValueOrDefault("ASPNETCORE_ENVIRONMENT", "");
        var open = service.Ports.Select(port => port.Environments.Count == 0 ? "" : port.Environments[0]).Append(name).Distinct(StringComparer.Ordinal).SelectMany(known => OpenPorts.Of(service, known, environment.GetValueOrDefault)).ToHashSet();
        if (open.Count == 0)
            return;
        foreach (var port in composed.Node["ports"]?.Items ?? [])
        {
            var target = port["target"] ?? port;
            if (Number(target) is { } number && !open.Contains(number))
                sink.Report(CodeRules.PublishedPortNotInCode, file, target, $"'{composed.Name}' publishes port {number}, and the code listens on {string.Join(", ", open.Order())}", "publish the port that the code listens on", composed.Name);
        }
    }

    private static int? Number(YamlNode node)
    {
        if (node.Text is not { } text || text.Contains('$', StringComparison.Ordinal))
            return null;
        return int.TryParse(text.Split('/')[0].Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
