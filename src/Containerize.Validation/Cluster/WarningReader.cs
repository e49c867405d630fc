using System.Text.RegularExpressions;

namespace Containerize.Validation.Cluster;

/// <summary>Reads the server's warnings.</summary>
internal static partial class WarningReader
{
    /// <summary>What one warning is about.</summary>
    /// <param name="text">The warning, unquoted.</param>
    public static IReadOnlyList<ServerProblem> Read(string text)
    {
        if (PodSecurityText.Find(text) is { } violations)
        {
            return PodSecurityText.Read(violations, Severity.Warning);
        }

        if (text.StartsWith("unknown field ", StringComparison.Ordinal) || text.StartsWith("duplicate field ", StringComparison.Ordinal))
        {
            return DecodingMessage.Read(text);
        }

        if (Deprecated().IsMatch(text))
        {
            return [new ServerProblem(ClusterRules.ServerWarning, MessageText.Clean(text)) { Path = "apiVersion" }];
        }

        var path = Field().Match(text);
        return [new ServerProblem(ClusterRules.ServerWarning, MessageText.Clean(text)) { Path = path.Success ? path.Groups[1].Value : "" }];
    }

    [GeneratedRegex("^\\S+ \\S+ is deprecated in ")]
    private static partial Regex Deprecated();

    [GeneratedRegex("^([A-Za-z]+(?:\\.[A-Za-z]+|\\[[^\\]]*\\])+): ")]
    private static partial Regex Field();
}
