using System.Text.RegularExpressions;

namespace Containerize.Inference.Deployment;

/// <summary>Reads health commands of containers, which ask an address of their own.</summary>
internal static partial class HealthCommand
{
    /// <summary>The path that a command asks over HTTP; null when it asks none.</summary>
    public static string? PathOf(string command) => LocalUrl().Match(command) is { Success: true } match ? match.Groups["path"].Value is { Length: > 0 } path ? path : "/" : null;

    [GeneratedRegex(@"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?(?<path>/[^\s""'|&;]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LocalUrl();
}
