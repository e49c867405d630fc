using Containerize.Inference.Configuration;
using Containerize.Model;

namespace Containerize.Inference.Servers;

/// <summary>Takes the addresses apart that .NET clients use: key-value connection strings, URIs, and host lists with options.</summary>
internal static class ServerAddressParser
{
    private static readonly string[] HostKeys = ["host", "server", "data source", "datasource", "address", "addr", "network address", "hostname", "endpoint", "endpoints", "blobendpoint", "nodes"];
    private static readonly string[] DatabaseKeys = ["database", "initial catalog", "databasename"];
    private static readonly string[] UserKeys = ["username", "user id", "userid", "user", "uid", "user name"];
    private static readonly string[] PasswordKeys = ["password", "pwd", "accountkey", "sharedaccesskey"];
    private static readonly string[] TrustKeys = ["trusted_connection", "integrated security", "trusted connection"];

    /// <summary>Parses an address of a server.</summary>
    /// <param name="type">One of <see cref="ServerTypes"/>.</param>
    /// <param name="text">The address as written.</param>
    public static ServerAddress Parse(string type, string text)
    {
        text = text.Trim();
        if (AddressPlaceholder.Is(text))
        {
            return new ServerAddress("", "", "", false, "");
        }

        if (text.Contains("://", StringComparison.Ordinal) && text.IndexOf("://", StringComparison.Ordinal) is var scheme && text.AsSpan(0, scheme).IndexOfAny('=', ';') < 0)
        {
            return ParseUri(text);
        }

        return type != ServerTypes.Redis && text.Contains('=', StringComparison.Ordinal) ? ParsePairs(type, text) : ParseHostList(text);
    }

    private static ServerAddress ParsePairs(string type, string text)
    {
        string host = "", port = "", database = "";
        var secret = false;
        var parts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                parts.Add(ValueTemplate.Literal(part));
                continue;
            }

            var key = part[..equals].Trim();
            var value = part[(equals + 1)..].Trim();
            var lower = key.ToLowerInvariant();
            if (HostKeys.Contains(lower))
            {
                (host, port, var written) = HostOf(type, value, port);
                parts.Add($"{key}={written}");
                seen.Add("host");
            }
            else if (lower == "port")
            {
                port = value;
                parts.Add($"{key}={{port}}");
                seen.Add("port");
            }
            else if (DatabaseKeys.Contains(lower))
            {
                database = value;
                parts.Add($"{key}={ValueTemplate.Literal(value)}");
                seen.Add("database");
            }
            else if (UserKeys.Contains(lower))
            {
                parts.Add($"{key}={{username}}");
                seen.Add("username");
            }
            else if (PasswordKeys.Contains(lower) || SecretKeys.ByName(lower) || SecretKeys.ByValue(part))
            {
                secret = value.Length > 0;
                parts.Add($"{ValueTemplate.Literal(key)}={{password}}");
                seen.Add("password");
            }
            else if (!TrustKeys.Contains(lower) && lower is not ("persist security info" or "attachdbfilename"))
            {
                parts.Add($"{key}={ValueTemplate.Literal(value)}");
            }
        }

        Complete(type, parts, seen);
        return new ServerAddress(host, port, database, secret, seen.Contains("host") ? string.Join(';', parts) : "");
    }

    // A server in a container asks for a user and a password, whatever the developer's machine did without.
    private static void Complete(string type, List<string> parts, HashSet<string> seen)
    {
        if (type is not (ServerTypes.Postgres or ServerTypes.SqlServer or ServerTypes.MySql or ServerTypes.ClickHouse))
        {
            return;
        }

        if (!seen.Contains("username"))
        {
            parts.Add(type == ServerTypes.Postgres || type == ServerTypes.ClickHouse ? "Username={username}" : "User Id={username}");
        }

        if (!seen.Contains("password"))
        {
            parts.Add("Password={password}");
        }

        if (type == ServerTypes.SqlServer && !parts.Any(p => p.StartsWith("TrustServerCertificate", StringComparison.OrdinalIgnoreCase) || p.StartsWith("Trust Server Certificate", StringComparison.OrdinalIgnoreCase) || p.StartsWith("Encrypt=false", StringComparison.OrdinalIgnoreCase)))
        {
            parts.Add("TrustServerCertificate=True");
        }
    }

    // SQL Server writes the port behind a comma, others behind a colon; tcp: may stand in front.
    private static (string Host, string Port, string Template) HostOf(string type, string value, string port)
    {
        var text = value.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? value[4..] : value;
        if (text.Contains("://", StringComparison.Ordinal))
        {
            var uri = ParseUri(text);
            return (uri.Host, uri.Port, uri.Template);
        }

        var separator = type == ServerTypes.SqlServer ? ',' : ':';
        var at = text.LastIndexOf(separator);
        if (at > 0 && int.TryParse(text[(at + 1)..], out _))
        {
            return (text[..at], text[(at + 1)..], "{host}" + separator + "{port}");
        }

        return (text, port, "{host}");
    }

    private static ServerAddress ParseUri(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var (user, hosts) = SplitCredentials(text[start..]);
        var end = hosts.IndexOfAny(['/', '?', ';', ',']);
        var hostPort = end < 0 ? hosts : hosts[..end];
        var rest = end < 0 ? "" : WithoutFurtherHosts(hosts[end..]);
        var colon = hostPort.LastIndexOf(':');
        var hasPort = colon > 0 && int.TryParse(hostPort[(colon + 1)..].TrimEnd('/'), out _);
        var host = hasPort ? hostPort[..colon] : hostPort;
        var port = hasPort ? hostPort[(colon + 1)..] : "";
        var credentials = user.Length == 0 ? "" : user.Contains(':', StringComparison.Ordinal) ? "{username}:{password}@" : "{username}@";
        var database = rest.StartsWith('/') ? rest[1..].Split('?', '/')[0] : "";
        return new ServerAddress(host, port, database, user.Contains(':', StringComparison.Ordinal), $"{ValueTemplate.Literal(text[..start])}{credentials}{{host}}{(hasPort ? ":{port}" : "")}{ValueTemplate.Literal(rest)}");
    }

    // user:password@host: a password may hold any character, though a slash in it should be escaped. What looks like host:port/path is none.
    private static (string User, string Hosts) SplitCredentials(string text)
    {
        var at = text.LastIndexOf('@');
        if (at < 0)
        {
            return ("", text);
        }

        var end = text.IndexOfAny(['/', '?', ';', ',']);
        if (end < 0 || at < end)
        {
            return (text[..at], text[(at + 1)..]);
        }

        var first = text.LastIndexOf('@', end);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return first >= 0 ? (text[..first], text[(first + 1)..])
            : colon < 0 || colon > end || int.TryParse(text[(colon + 1)..end], out _) ? ("", text)
            : (text[..at], text[(at + 1)..]);
    }

    // One server stands for a list of them.
    private static string WithoutFurtherHosts(string rest)
    {
        if (!rest.StartsWith(','))
        {
            return rest;
        }

        var end = rest.IndexOfAny(['/', '?', ';']);
        return end < 0 ? "" : rest[end..];
    }

    // host[:port][,option=value...]: Redis, Kafka, plain hosts
    private static ServerAddress ParseHostList(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return new ServerAddress("", "", "", false, "");
        }

        var colon = parts[0].LastIndexOf(':');
        var hasPort = colon > 0 && int.TryParse(parts[0][(colon + 1)..], out _);
        var host = hasPort ? parts[0][..colon] : parts[0];
        var options = parts.Skip(1).Where(p => p.Contains('=', StringComparison.Ordinal)).Select(p => (Text: p, Name: p[..p.IndexOf('=', StringComparison.Ordinal)].Trim().ToLowerInvariant())).ToArray();
        var secret = options.Any(o => o.Name == "password");
        // The server that is generated for development asks for no password, and one that is not expected is refused.
        var kept = options.Where(o => o.Name is not ("password" or "user" or "ssl") && !SecretKeys.ByName(o.Name)).Select(o => o.Text);
        return new ServerAddress(host, hasPort ? parts[0][(colon + 1)..] : "", "", secret, string.Join(',', kept.Select(ValueTemplate.Literal).Prepend(hasPort ? "{host}:{port}" : "{host}")));
    }
}
