using Containerize.Inference.Configuration;
using Containerize.Inference.Servers;
using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>Says how the configuration keys that hold another service's address are composed in a deployment.</summary>
internal static class CallSupply
{
    /// <summary>Supplies the keys of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="target">The service that it means.</param>
    /// <param name="configuration">The caller's configuration.</param>
    /// <param name="keys">Takes the supply.</param>
    public static void Supply(OutboundCall call, string target, ServiceConfiguration configuration, KeyCollector keys)
    {
        // What a browser is told is the address from outside, which only the user knows.
        foreach (var key in call.FromBrowser ? default : call.Address.Keys)
        {
            var written = configuration.Find(key, "Production")?.Value ?? configuration.All(key).Select(v => v.Value.Value).FirstOrDefault() ?? (call.Address.Keys.Count == 1 ? call.Address.Text : null);
            keys.Supply(key, new ValueTemplate(target, Template(key, written, call.Kind)), call.Evidence);
        }
    }

    // As the file writes it: a URL with its path, host and port, a host alone, a port alone. Inside the cluster there is no certificate, so https becomes http.
    private static string Template(string key, string? written, ConnectionKind kind)
    {
        var last = key[(key.LastIndexOf(':') + 1)..];
        if (string.IsNullOrWhiteSpace(written))
        {
            return last.Equals("Host", StringComparison.OrdinalIgnoreCase) || last.EndsWith("HostName", StringComparison.OrdinalIgnoreCase) ? "{host}"
                : last.EndsWith("Port", StringComparison.OrdinalIgnoreCase) ? "{port}" : "http://{host}:{port}";
        }

        if (int.TryParse(written, out _))
        {
            return "{port}";
        }

        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return written.Contains(':', StringComparison.Ordinal) ? "{host}:{port}" : kind == ConnectionKind.Grpc && !ServerAddress.IsLocalHost(written) ? "{host}:{port}" : "{host}";
        }

        var protocol = written[..scheme].Replace("https+http", "http", StringComparison.OrdinalIgnoreCase).Replace("https", "http", StringComparison.OrdinalIgnoreCase);
        var path = written.IndexOf('/', scheme + 3);
        var rest = path < 0 ? "" : ValueTemplate.Literal(written[path..]);
        return $"{protocol}://{{host}}:{{port}}{rest}";
    }
}
