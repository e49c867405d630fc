using System.Text.RegularExpressions;

namespace Containerize.Analyzers.Networking;

/// <summary>Reads host and port off an address as people write them: with or without a scheme, a path, a port.</summary>
internal static class NetworkAddress
{
    // The names under which drivers take the server's address. A named instance stands behind a backslash.
    private static readonly Regex ServerPart = new(
        @"(?:^|;)\s*(?:host|server|data source|addr|address|network address|hostname|endpoint|bootstrap\.servers)\s*=\s*(?:(?:tcp:|[a-z][a-z0-9+.-]*://)?(?<host>localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|\(local\)|\.))(?=[;,:/\\\s]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The host in an address or a connection string, where it is the machine itself; null where it is another or none.</summary>
    /// <param name="text">The address or connection string.</param>
    public static string? LoopbackIn(string text) =>
        IsLoopback(text) ? Host(text) : ServerPart.Match(text) is { Success: true } part ? part.Groups["host"].Value : null;

    /// <summary>Whether the host is the machine itself.</summary>
    /// <param name="address">The address, or a host alone.</param>
    public static bool IsLoopback(string address)
    {
        var host = Host(address);
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal) || host is "::1" or "[::1]";
    }

    /// <summary>The port that the address names; null where it names none.</summary>
    /// <param name="address">The address.</param>
    public static int? Port(string address)
    {
        var authority = Authority(address);
        var colon = authority.LastIndexOf(':');
        return colon >= 0 && int.TryParse(authority.Substring(colon + 1), out var port) ? port : null;
    }

    /// <summary>The address with another host and all else as it was.</summary>
    /// <param name="address">The address.</param>
    /// <param name="host">The host.</param>
    public static string WithHost(string address, string host)
    {
        var old = Host(address);
        var at = address.IndexOf(old, StringComparison.Ordinal);
        return address.Substring(0, at) + host + address.Substring(at + old.Length);
    }

    private static string Host(string address)
    {
        var authority = Authority(address);
        if (authority.StartsWith("[", StringComparison.Ordinal))
        {
            return authority.Substring(0, authority.IndexOf(']') + 1);
        }

        var colon = authority.IndexOf(':');
        return colon < 0 || authority.IndexOf(':', colon + 1) >= 0 ? authority : authority.Substring(0, colon);
    }

    private static string Authority(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? address : address.Substring(scheme + 3);
        var end = rest.IndexOfAny(['/', '?', '#', ',']);
        return (end < 0 ? rest : rest.Substring(0, end)).Trim();
    }
}
