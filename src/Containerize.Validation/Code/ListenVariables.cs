using System.Text.RegularExpressions;

namespace Containerize.Validation.Code;

/// <summary>The ports that environment variables tell an ASP.NET Core program to listen on.</summary>
internal static partial class ListenVariables
{
    /// <summary>The variables, the one that wins first. URLs win over ports.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "ASPNETCORE_URLS", "DOTNET_URLS", "URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTP_PORTS", "DOTNET_HTTPS_PORTS", "HTTP_PORTS", "HTTPS_PORTS",
    ];

    /// <summary>Whether a variable holds the addresses that a program listens on.</summary>
    public static bool HoldsAddresses(string name) => name.EndsWith("URLS", StringComparison.OrdinalIgnoreCase) ? Names.Contains(name, StringComparer.OrdinalIgnoreCase) : Endpoint().IsMatch(name);

    /// <summary>Whether every address in a value is one that only the container itself reaches.</summary>
    public static bool IsLoopback(string value) =>
        Url().Matches(value) is { Count: > 0 } && Host().Matches(value).All(match => match.Groups["host"].Value is var host && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal) || host == "[::1]"));

    /// <summary>The ports in a value; empty when it holds none that can be read.</summary>
    public static IReadOnlyList<int> Ports(string name, string value)
    {
        var texts = HoldsAddresses(name)
            ? Url().Matches(value).Select(match => match.Groups["port"].Success ? match.Groups["port"].Value : match.Groups["scheme"].Value == "https" ? "443" : "80")
            : value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. texts.Select(text => int.TryParse(text, out var port) ? port : 0).Where(port => port is > 0 and < 65536)];
    }

    [GeneratedRegex("^Kestrel(__|:)Endpoints(__|:)[^_:]+(__|:)Url$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"https?://(?<host>\[[^\]]*\]|[^;:/]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(@"(?<scheme>https?)://[^;:/]*(?::(?<port>\d+))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
