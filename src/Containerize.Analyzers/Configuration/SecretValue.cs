using System.Text.RegularExpressions;

namespace Containerize.Analyzers.Configuration;

/// <summary>Tells whether a text is, or holds, a secret that somebody wrote down. Nothing here returns the secret.</summary>
internal static class SecretValue
{
    private static readonly string[] SecretEndings = ["PASSWORD", "PASSWD", "PASSPHRASE", "PWD", "SECRET", "SECRETKEY", "APIKEY", "ACCESSKEY", "ACCOUNTKEY", "PRIVATEKEY", "SIGNINGKEY", "ENCRYPTIONKEY", "AUTHTOKEN", "ACCESSTOKEN", "APITOKEN"];
    private static readonly Regex Pair = new(@"(?:^|[;,\s])(?<key>password|pwd|account\s?key|shared\s?access\s?key)\s*=\s*(?<value>[^;,\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex UserInfo = new(@"^[a-z][a-z0-9+.\-]*://[^/?#\s:@]*:(?<value>[^/?#\s@]+)@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Placeholder = new(@"^(\{.*\}|<.*>|\[.*\]|\$.*|%.*%|\*+|\.{2,}|x{3,}|#.*#)$|your|placeholder|change.?me|example|dummy|to.?be.?replaced|secret.?here|redacted|not.?set", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a name, by its ending, is that of a secret.</summary>
    /// <param name="name">The name of a member or the last part of a key.</param>
    public static bool IsSecretName(string name)
    {
        var letters = new string([.. name.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return SecretEndings.Any(ending => letters.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>Whether a text is meant as a secret: not empty, no reference to something elsewhere, no note to the reader, and not RabbitMQ's guest, whom every broker knows and lets in from its own machine alone.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWritten(string text) => text.Trim() is { Length: >= 3 } value && !Placeholder.IsMatch(value) && value.ToUpperInvariant() is not ("TRUE" or "FALSE" or "NULL" or "NONE" or "PASSWORD" or "SECRET" or "GUEST");

    /// <summary>The part of a connection string or address that holds a secret, as a sentence may name it; null when none does.</summary>
    /// <param name="text">The text.</param>
    public static string? PartIn(string text)
    {
        if (text.IndexOf('=') >= 0 && text.IndexOf(';') >= 0)
        {
            foreach (Match pair in Pair.Matches(text))
            {
                if (IsWritten(pair.Groups["value"].Value))
                {
                    return pair.Groups["key"].Value.Trim();
                }
            }
        }

        return UserInfo.Match(text) is { Success: true } address && IsWritten(address.Groups["value"].Value) ? "user:password@" : null;
    }
}
