using System.Text.RegularExpressions;

namespace Containerize.Validation.Secrets;

/// <summary>Tells whether a value is, or holds, a secret in plain text. Nothing here ever returns the secret itself.</summary>
internal static partial class SecretText
{
    private static readonly string[] SecretWords = ["PASSWORD", "PASSWD", "PASSPHRASE", "PWD", "SECRET", "APIKEY", "ACCESSKEY", "ACCOUNTKEY", "PRIVATEKEY", "SIGNINGKEY", "ENCRYPTIONKEY", "TOKEN", "CREDENTIAL", "CREDENTIALS"];

    private static readonly string[] HarmlessEndings = ["FILE", "PATH", "NAME", "URL", "URI", "ENDPOINT", "ISSUER", "AUDIENCE", "EXPIRY", "EXPIRATION", "LIFETIME", "TIMEOUT", "LENGTH", "ENABLED", "REQUIRED", "MINUTES", "SECONDS", "HOURS", "DAYS", "PROVIDER", "TYPE", "POLICY", "COUNT", "SIZE", "HEADER", "ID", "FORMAT"];

    /// <summary>Whether a key names a secret, by its last part.</summary>
    public static bool IsSecretKey(string key)
    {
        var last = Letters(key[PartStart(key)..]);
        if (HarmlessEndings.Any(ending => last.EndsWith(ending, StringComparison.Ordinal)))
            return false;
        return SecretWords.Any(word => last.EndsWith(word, StringComparison.Ordinal));
    }

    /// <summary>Whether a value is there and is not just a reference to one that stands elsewhere.</summary>
    public static bool IsLiteral(string value)
    {
        var text = value.Trim().Trim('"', '\'');
        return text.Length > 0 && !IsReference(text) && text.ToUpperInvariant() is not ("TRUE" or "FALSE" or "NULL") && !text.StartsWith("/run/secrets/", StringComparison.Ordinal);
    }

    /// <summary>Which part of a connection string or address holds a secret in plain text, for example <c>Password</c>; null when none does.</summary>
    public static string? SecretPart(string value)
    {
        foreach (Match pair in KeyAndValue().Matches(value))
        {
            if (IsLiteral(pair.Groups["value"].Value))
                return pair.Groups["key"].Value.Trim();
        }

        foreach (Match address in UserInfo().Matches(value))
        {
            if (IsLiteral(address.Groups["password"].Value))
                return "user:password@";
        }

        foreach (Match pair in Member().Matches(value))
        {
            if (IsSecretKey(pair.Groups["key"].Value) && IsLiteral(pair.Groups["value"].Value))
                return pair.Groups["key"].Value;
        }

        if (value.Contains('\n', StringComparison.Ordinal))
        {
            foreach (Match pair in Line().Matches(value))
            {
                if (IsSecretKey(pair.Groups["key"].Value) && IsLiteral(pair.Groups["value"].Value))
                    return pair.Groups["key"].Value;
            }
        }

        return value.Contains("-----BEGIN", StringComparison.Ordinal) && value.Contains("PRIVATE KEY-----", StringComparison.Ordinal) ? "private key" : null;
    }

    /// <summary>Where the last part of a key starts: behind <c>:</c> or <c>__</c>, else at its first character.</summary>
    private static int PartStart(string key)
    {
        var underscores = key.LastIndexOf("__", StringComparison.Ordinal);
        return Math.Max(underscores < 0 ? 0 : underscores + 2, key.LastIndexOf(':') + 1);
    }

    private static bool IsReference(string text) =>
        Reference().IsMatch(text) || (text[0] == '<' && text[^1] == '>') || text.StartsWith("{{", StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"(?:^|[;,?&\s""'-])(?<key>password|pwd|passphrase|account\s?key|shared\s?access\s?key|shared\s?access\s?signature|access\s?key|client\s?secret|api\s?key|secret\s?key|auth\s?token|sig)\s*=\s*(?<value>""[^""]*""|'[^']*'|(?:\$\{[^}]*\}|\$\([^)]*\)|[^;,&\s])*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"[a-z][a-z0-9+.\-]*://[^/?#\s:@]*:(?<password>(?:\$\{[^}]*\}|\$\([^)]*\)|[^/?#\s@])+)@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"^(\$\([^)]+\)|\$\{[^}]+\}|\$\$?[A-Za-z_][A-Za-z0-9_]*|%[A-Za-z_]+%)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    // A member of JSON text, as in an appsettings file inside a ConfigMap.
    [GeneratedRegex(@"""(?<key>[^""\r\n]{1,80})""\s*:\s*""(?<value>[^""\r\n]{0,500})""", RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    // A line of a file in the form of properties or YAML.
    [GeneratedRegex(@"^[ \t]*(?<key>[A-Za-z][A-Za-z0-9_.\-]{0,80})[ \t]*[:=][ \t]*(?<value>[^\s#]{1,500})[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
