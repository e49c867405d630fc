using System.Globalization;
using Containerize.Inference.Calls;
using Containerize.Inference.Configuration;
using Containerize.Inference.Reasons;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Ports;

/// <summary>
/// The ports that a service listens on in its container, by the order in which ASP.NET Core decides: Kestrel endpoints (code, then configuration) over
/// URLs (code, then configuration, the repository's own deployment and image included) over the project's container ports over the image's default (8080 from .NET 8, 80 before).
/// </summary>
internal static class PortInference
{
    private const string Environment = "Production";

    /// <summary>The ports and the configuration keys that must be overridden so that they are reachable from outside the container.</summary>
    public static (IReadOnlyList<ServicePort> Ports, IReadOnlyList<ConfigurationKey> Overrides) Infer(Project project, IReadOnlyList<Fact> own, ValueResolver values, ServiceConfiguration configuration)
    {
        var overrides = new List<ConfigurationKey>();
        var ports = FromListen(own, values);
        if (ports.Count == 0 || own.OfType<ListenFact>().All(IsUrl))
        {
            var kestrel = FromKestrel(configuration, overrides);
            ports = kestrel.Count > 0 ? kestrel : ports;
        }

        if (ports.Count == 0)
        {
            ports = FromUrls(configuration, overrides);
        }

        if (ports.Count == 0)
        {
            ports = FromProject(project);
        }

        if (ports.Count == 0)
        {
            var onlyGrpc = own.Any(f => f is GrpcServiceFact) && OnlyHttp2(configuration);
            var number = ImageDefault(project.TargetFramework);
            ports.Add(new ServicePort(number, onlyGrpc ? "grpc" : "http", default, EquatableList.Of(new Evidence(project.Path, 1, 1, $"the image's default for {project.TargetFramework}", InferenceRules.ImagePort))) { IsImageDefault = true });
        }

        return ([.. ports.GroupBy(p => p.Port).Select(g => g.First()).OrderBy(p => p.Port)], overrides);
    }

    /// <summary>The port that the official images listen on: 8080 from .NET 8 on, 80 before.</summary>
    public static int ImageDefault(string targetFramework)
    {
        var digits = targetFramework.StartsWith("netcoreapp", StringComparison.OrdinalIgnoreCase) ? targetFramework[10..] : targetFramework.StartsWith("net", StringComparison.OrdinalIgnoreCase) ? targetFramework[3..] : "";
        return double.TryParse(digits.Split('-')[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) && version < 8 && targetFramework.Contains('.', StringComparison.Ordinal) ? 80 : 8080;
    }

    private static bool IsUrl(ListenFact fact) => fact.Evidence.Detail.Length > 0 && fact.Address is LiteralText { Text: var text } && text.Contains("://", StringComparison.Ordinal);

    private static List<ServicePort> FromListen(IReadOnlyList<Fact> own, ValueResolver values)
    {
        var ports = new List<ServicePort>();
        foreach (var fact in own.OfType<ListenFact>().Where(f => f.Environments.Count == 0 || !IsExcluded(f.Environments)))
        {
            foreach (var text in values.Resolve(fact.Address).Select(r => r.Text).OfType<string>().SelectMany(t => t.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    Add(ports, number, fact.Protocol, fact.Evidence);
                }
                else if (CalleeMatcher.HostAndPort(text) is ({ Length: > 0 }, > 0 and var port))
                {
                    Add(ports, port, text.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? "https" : fact.Protocol, fact.Evidence);
                }
            }
        }

        return ports;
    }

    private static bool IsExcluded(EquatableList<string> environments) =>
        environments.Contains("!" + Environment) || (environments.Any(e => !e.StartsWith('!')) && !environments.Contains(Environment));

    private static List<ServicePort> FromKestrel(ServiceConfiguration configuration, List<ConfigurationKey> overrides)
    {
        var ports = new List<ServicePort>();
        var defaults = configuration.Find("Kestrel:EndpointDefaults:Protocols", Environment)?.Value ?? "";
        foreach (var value in configuration.Below("Kestrel:Endpoints", Environment).Where(v => v.Key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase)))
        {
            var (host, port) = CalleeMatcher.HostAndPort(value.Value);
            if (port <= 0)
            {
                continue;
            }

            var protocols = configuration.Find(value.Key[..^"Url".Length] + "Protocols", Environment)?.Value is { Length: > 0 } own ? own : defaults;
            var scheme = value.Value.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? "https" : protocols.Equals("Http2", StringComparison.OrdinalIgnoreCase) ? "grpc" : "http";
            var evidence = new Evidence(value.Location.File, value.Location.Line, value.Location.Column, value.Key, InferenceRules.KestrelEndpoints);
            Add(ports, port, scheme, evidence);
            if (Servers.ServerAddress.IsLocalHost(host) && host is not ("+" or "*" or "0.0.0.0"))
            {
                overrides.Add(Override(value.Key, $"{(scheme == "https" ? "https" : "http")}://+:{port}", evidence));
            }
            else if (configuration.FindOwn(value.Key, "Development") is not null || configuration.Deployed(value.Key) is not null)
            {
                overrides.Add(Override(value.Key, value.Value, evidence));
            }
        }

        return ports;
    }

    private static List<ServicePort> FromUrls(ServiceConfiguration configuration, List<ConfigurationKey> overrides)
    {
        var ports = new List<ServicePort>();
        foreach (var key in new[] { "Urls", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "HTTP_PORTS" })
        {
            if (configuration.Find(key, Environment) is not { } value)
            {
                continue;
            }

            var evidence = new Evidence(value.Location.File, value.Location.Line, value.Location.Column, value.Key, InferenceRules.Urls);
            foreach (var text in value.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var port = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : CalleeMatcher.HostAndPort(text).Port;
                Add(ports, port, text.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? "https" : "http", evidence);
            }

            // What the repository's own deployment or image chooses is for ours to state anew, without its certificate.
            if (configuration.Deployed(key) is not null)
            {
                return [.. ports.Where(p => p.Protocol != "https").Select(p => p with { IsImageDefault = true })];
            }

            // `Urls` in a settings file beats ASPNETCORE_URLS and ASPNETCORE_HTTP_PORTS; only the same key without a prefix beats it.
            if (key == "Urls" && ports.FirstOrDefault(p => p.Protocol == "http") is { } http)
            {
                overrides.Add(Override(key, $"http://+:{http.Port}", evidence));
                ports.RemoveAll(p => p.Protocol == "https");
            }
        }

        return ports;
    }

    private static List<ServicePort> FromProject(Project project)
    {
        var ports = new List<ServicePort>();
        foreach (var item in project.ContainerItems.Where(i => i.ItemType == "ContainerPort"))
        {
            var type = item.Metadata.FirstOrDefault(m => m.Key.Equals("Type", StringComparison.OrdinalIgnoreCase)).Value;
            if (int.TryParse(item.Include, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !string.Equals(type, "udp", StringComparison.OrdinalIgnoreCase))
            {
                Add(ports, number, "http", new Evidence(project.Path, 1, 1, "ContainerPort " + item.Include, InferenceRules.ContainerPorts));
            }
        }

        return ports.Count == 1 ? [ports[0] with { IsImageDefault = true }] : ports;
    }

    private static bool OnlyHttp2(ServiceConfiguration configuration) =>
        configuration.Find("Kestrel:EndpointDefaults:Protocols", Environment)?.Value.Equals("Http2", StringComparison.OrdinalIgnoreCase) == true;

    private static ConfigurationKey Override(string key, string value, Evidence evidence) =>
        new(key, false, false, null, EquatableList.Of(evidence)) { Supply = new ValueTemplate("", ValueTemplate.Literal(value)) };

    private static void Add(List<ServicePort> ports, int number, string protocol, Evidence evidence)
    {
        if (number is > 0 and <= 65535)
        {
            ports.Add(new ServicePort(number, protocol, default, EquatableList.Of(evidence)));
        }
    }
}
