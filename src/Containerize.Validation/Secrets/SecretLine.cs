using System.Text.RegularExpressions;

namespace Containerize.Validation.Secrets;

/// <summary>Shows lines of files without the secrets in them.</summary>
public static partial class SecretLine
{
    /// <summary>The line; where it may hold a secret, what stands behind the key is replaced by stars.</summary>
    /// <param name="line">A line of a manifest, a compose file or a Dockerfile.</param>
    public static string Masked(string line)
    {
        foreach (Match pair in Pair().Matches(line))
        {
            var value = pair.Groups["value"].Value;
            // The name of an environment variable stands in another place than its value.
            if ((pair.Groups["key"].Value is "value" && !IsPlain(value)) || (SecretText.IsSecretKey(pair.Groups["key"].Value) && SecretText.IsLiteral(value)))
                return line[..pair.Groups["value"].Index] + "***";
        }

        if (SecretText.SecretPart(line) is null)
            return line;
        var end = line.AsSpan().IndexOfAny(':', '=');
        return end < 0 ? "***" : line[..(end + 1)] + " ***";
    }

    private static bool IsPlain(string value) => value.Trim().Trim('"', '\'') is var text && (text.All(char.IsAsciiDigit) || text is "true" or "false" || text.Contains("$(", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<key>[A-Za-z_](?:[A-Za-z0-9_.\-]|:(?=\w))*)[""']?\s*(?:[:=]\s*|(?<=\b(?:ENV|ARG)\s+\w+)\s+)(?<value>(?![{\[])(?:""[^""]*|'[^']*|[^\s,}])+)", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
