using Containerize.Inference.Configuration;
using Containerize.Inference.Reasons;
using Containerize.Inference.Values;
using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>Reads where a proxy forwards to: YARP's clusters and Ocelot's downstream hosts.</summary>
internal static class ProxyRoutes
{
    /// <summary>The forwarded calls, one per destination.</summary>
    public static IEnumerable<OutboundCall> Of(ProxyFact proxy, ValueResolver values, ServiceConfiguration configuration) => proxy.Proxy switch
    {
        "ocelot" => Ocelot(proxy, configuration),
        "health-ui" => HealthUi(proxy, configuration),
        _ => values.Resolve(proxy.Section).Select(r => r.Text).OfType<string>().SelectMany(s => Yarp(proxy, s, configuration)),
    };

    // The health-check dashboard polls the endpoints that its section lists, under either of the section's two names.
    private static IEnumerable<OutboundCall> HealthUi(ProxyFact proxy, ServiceConfiguration configuration)
    {
        foreach (var section in new[] { "HealthChecksUI", "HealthChecks-UI" })
        {
            foreach (var key in Keys(configuration, section).Where(k => k.EndsWith(":Uri", StringComparison.OrdinalIgnoreCase)))
            {
                var name = configuration.All(key[..^"Uri".Length] + "Name").Select(v => v.Value.Value).FirstOrDefault() ?? "";
                yield return Call(proxy, name, key, configuration, ConnectionKind.Http);
            }
        }
    }

    private static IEnumerable<OutboundCall> Yarp(ProxyFact proxy, string section, ServiceConfiguration configuration)
    {
        var prefix = section.Length == 0 ? "Clusters" : section + ":Clusters";
        foreach (var key in Keys(configuration, prefix).Where(k => k.EndsWith(":Address", StringComparison.OrdinalIgnoreCase) && k.Contains(":Destinations:", StringComparison.OrdinalIgnoreCase)))
        {
            var cluster = key[(prefix.Length + 1)..].Split(':')[0];
            yield return Call(proxy, cluster, key, configuration, ConnectionKind.Http);
        }
    }

    private static IEnumerable<OutboundCall> Ocelot(ProxyFact proxy, ServiceConfiguration configuration)
    {
        foreach (var section in new[] { "Routes", "ReRoutes" })
        {
            foreach (var key in Keys(configuration, section).Where(k => k.EndsWith(":Host", StringComparison.OrdinalIgnoreCase) && k.Contains(":DownstreamHostAndPorts:", StringComparison.OrdinalIgnoreCase)))
            {
                var port = key[..^"Host".Length] + "Port";
                var call = Call(proxy, "", key, configuration, ConnectionKind.Http);
                yield return call with
                {
                    Address = call.Address with
                    {
                        Production = WithPort(call.Address.Production, configuration.Find(port, "Production")),
                        Development = WithPort(call.Address.Development, configuration.Find(port, "Development")),
                        Keys = EquatableList.Of(key, port),
                    },
                };
            }

            foreach (var key in Keys(configuration, section).Where(k => k.EndsWith(":ServiceName", StringComparison.OrdinalIgnoreCase)))
            {
                yield return Call(proxy, configuration.All(key).First().Value.Value, key, configuration, ConnectionKind.Http);
            }
        }
    }

    private static string? WithPort(string? host, ConfigurationValue? port) => host is null ? null : port is null ? host : $"{host}:{port.Value}";

    private static IEnumerable<string> Keys(ServiceConfiguration configuration, string section) =>
        configuration.Environments.Append("Production").SelectMany(e => configuration.Below(section, e)).Select(v => v.Key).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);

    private static OutboundCall Call(ProxyFact proxy, string client, string key, ServiceConfiguration configuration, ConnectionKind kind)
    {
        var production = configuration.Find(key, "Production");
        var development = configuration.Find(key, "Development") ?? configuration.All(key).Select(p => p.Value).FirstOrDefault();
        var at = production ?? development;
        var evidence = at is null ? proxy.Evidence : new Evidence(at.Location.File, at.Location.Line, at.Location.Column, at.Key, InferenceRules.ProxyRoute);
        return new OutboundCall(kind, client, "", new Resolution(production?.Value, development?.Value, EquatableList.Of(key), EquatableList.Of(proxy.Evidence)), evidence);
    }
}
