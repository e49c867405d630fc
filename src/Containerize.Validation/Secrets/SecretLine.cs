using System.Text.RegularExpressions;

namespace Containerize.Validation.Secrets;

/// <summary>Shows lines of files without the secrets in them.</summary>
public static partial class SecretLine
{
    /// <summary>The line; where it may hold a secret, what stands behind the key is replaced by stars.</summary>
    /// <param name="line">A line of a manifest, a compose file or a Dockerfile.</param>
    public static string Masked(string line)
    {
        if (Pair().Match(line) is not { Success: true } pair)
            return SecretText.SecretPart(line) is null ? line : "***";
        var value = pair.Groups["value"].Value;
        // The name of an environment variable stands on another line than its value.
        var isSecret = (pair.Groups["key"].Value is "value" && !IsPlain(value)) || (SecretText.IsSecretKey(pair.Groups["key"].Value) && SecretText.IsLiteral(value)) || SecretText.SecretPart(value) is not null || SecretText.SecretPart(line) is not null;
        return isSecret ? line[..pair.Groups["value"].Index] + "***" : line;
    }

    private static bool IsPlain(string value) => value.Trim().Trim('"', '\'') is var text && (text.All(char.IsAsciiDigit) || text is "true" or "false" || text.Contains("$(", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(?:-\s+)*(?:(?:ENV|ARG)\s+)?[""']?(?<key>[A-Za-z_][A-Za-z0-9_.:\-]*)[""']?\s*(?:[:=]|\s)\s*(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
