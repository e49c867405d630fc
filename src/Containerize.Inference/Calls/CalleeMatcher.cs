using System.Globalization;
using System.Net;
using Containerize.Inference.Naming;
using Containerize.Inference.Servers;
using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>
/// Matches an address to a service: by host name, by local port, by contract, by configuration key, by the client's name, in this order.
/// A reading that fits several services equally well fits none.
/// </summary>
internal sealed class CalleeMatcher(IReadOnlyList<Callee> callees)
{
    // Words that say that something is a service or an address, not which one.
    private static readonly HashSet<string> Noise = new(
        [
            "api", "apis", "service", "services", "svc", "grpc", "http", "https", "client", "clients", "url", "urls", "uri", "uris", "address", "addresses", "base", "endpoint", "endpoints",
            "host", "hostname", "settings", "options", "config", "configuration", "external", "internal", "server", "web", "webapi", "app", "i", "typed", "proxy", "connection", "connections",
            "strings", "remote", "path", "microservice", "microservices", "rest", "agent", "gateway", "backend", "port", "name", "management", "default", "provider", "repository", "integration",
            "cluster", "clusters", "route", "routes", "destination", "destinations", "reverse", "downstream", "and", "primary", "hc", "health", "healthz", "check", "checks", "healthcheck",
        ],
        StringComparer.Ordinal);

    /// <summary>The service that an address means; null when none does or several do.</summary>
    /// <param name="urls">The addresses as far as known, Production's first.</param>
    /// <param name="keys">The configuration keys that give it.</param>
    /// <param name="client">The client's name or type.</param>
    /// <param name="contract">The proto service that is called; empty when not known.</param>
    /// <param name="caller">The calling service, which does not call itself.</param>
    public CalleeMatch? Match(IReadOnlyList<string> urls, IReadOnlyList<string> keys, string client, string contract, string caller)
    {
        var others = callees.Where(c => c.Name != caller).ToArray();
        if (contract.Length > 0 && Single(others.Where(c => c.GrpcServices.Contains(contract, StringComparer.Ordinal))) is { } implementer)
        {
            return new CalleeMatch(implementer.Name, Confidence.Certain, $"implements {contract}");
        }

        foreach (var (host, port) in urls.Select(HostAndPort).Where(u => u.Host.Length > 0))
        {
            if (!IsAnyHost(host))
            {
                if (ByHost(others, host) is { } named)
                {
                    return named;
                }
            }
            else if (port > 0 && Single(others.Where(c => c.LocalPorts.Contains(port))) is { } listener)
            {
                return new CalleeMatch(listener.Name, Confidence.Certain, "listens on local port " + port.ToString(CultureInfo.InvariantCulture));
            }
            else if (port > 0 && Single(others.Where(c => c.PublishedPorts.Contains(port))) is { } published)
            {
                return new CalleeMatch(published.Name, Confidence.Certain, "is published on port " + port.ToString(CultureInfo.InvariantCulture));
            }
        }

        // A host that is somebody else's is not turned into one of ours by the name of a key.
        if (urls.Any(u => HostAndPort(u).Host is { Length: > 0 } host && !IsAnyHost(host)))
        {
            return null;
        }

        foreach (var key in keys)
        {
            if (ByWords(others, key) is { } found)
            {
                return new CalleeMatch(found.Name, Confidence.Likely, "key " + key);
            }
        }

        return ByWords(others, client) is { } meant ? new CalleeMatch(meant.Name, Confidence.Likely, "client " + client) : null;
    }

    /// <summary>Whether a service has a port on a developer's machine.</summary>
    public bool IsLocalPort(int port) => callees.Any(c => c.LocalPorts.Contains(port));

    /// <summary>The host and port of a URL or of <c>host:port</c>; an empty host when there is none.</summary>
    public static (string Host, int Port) HostAndPort(string url)
    {
        var text = url.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 && (text.StartsWith('/') || text.Contains(' ', StringComparison.Ordinal)))
        {
            return ("", 0);
        }

        var start = scheme < 0 ? 0 : scheme + 3;
        var end = text.IndexOfAny(['/', '?', '#'], start);
        var authority = end < 0 ? text[start..] : text[start..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.LastIndexOf(':');
        if (colon > 0 && int.TryParse(authority[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return (authority[..colon], port);
        }

        return (authority, scheme < 0 ? 0 : text.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? 443 : 80);
    }

    /// <summary>A name without anything but letters and digits, in lower case.</summary>
    public static string Normalise(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    // The machine itself, or an address of the author's own network, which says no more.
    private static bool IsAnyHost(string host) => ServerAddress.IsLocalHost(host) || IPAddress.TryParse(host, out _);

    private static CalleeMatch? ByHost(Callee[] others, string host)
    {
        // catalog.api is a name of its own in a compose file; catalog.shop.svc is catalog in a cluster.
        var exact = Single(others.Where(c => c.Goes(host))) ?? Single(others.Where(c => c.Goes(host.Split('.')[0])));
        if (exact is not null)
        {
            return new CalleeMatch(exact.Name, Confidence.Certain, "host " + host);
        }

        // A full name on a network is somebody else's, whatever its first label.
        return host.Contains('.', StringComparison.Ordinal) && !host.EndsWith(".svc", StringComparison.Ordinal) && !host.Contains(".svc.", StringComparison.Ordinal) ? null
            : ByWords(others, host) is { } near ? new CalleeMatch(near.Name, Confidence.Likely, "host " + host) : null;
    }

    // Every telling word of the address must be one of the service's, and of the services that fit the one with the fewest words left over is meant.
    private static Callee? ByWords(Callee[] others, string text)
    {
        var all = KebabCase.Words(text);
        var words = all.Where(w => !Noise.Contains(w)).ToHashSet(StringComparer.Ordinal);
        if (words.Count == 0)
        {
            // Nothing but words for services: `GatewayAddress` still tells the gateway.
            return all.Contains("gateway") ? Single(others.Where(c => KebabCase.Words(c.Name).Contains("gateway") || KebabCase.Words(c.Project.Name).Contains("gateway"))) : null;
        }

        var best = others.Select(c => (Callee: c, Rank: Rank(c, words, all))).Where(p => p.Rank >= 0).GroupBy(p => p.Rank).MinBy(g => g.Key);
        return best is null ? null : Single(best.Select(b => b.Callee));
    }

    private static int Rank(Callee callee, HashSet<string> words, string[] all)
    {
        var best = -1;
        foreach (var alias in callee.Aliases.Prepend(callee.Name))
        {
            var own = KebabCase.Words(alias).ToHashSet(StringComparer.Ordinal);
            var joined = string.Concat(words);
            if (words.All(own.Contains) || own.Any(o => o == joined) || words.Any(w => w == string.Concat(own.Where(o => !Noise.Contains(o)))))
            {
                var left = own.Count(o => !all.Contains(o));
                best = best < 0 ? left : Math.Min(best, left);
            }
        }

        return best;
    }

    private static Callee? Single(IEnumerable<Callee> found)
    {
        using var each = found.DistinctBy(c => c.Name).GetEnumerator();
        if (!each.MoveNext())
        {
            return null;
        }

        var first = each.Current;
        return each.MoveNext() ? null : first;
    }
}
