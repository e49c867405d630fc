using System.Text.RegularExpressions;

namespace Containerize.Inference.Configuration;

/// <summary>Tells secrets by their key and by the shape of their value.</summary>
internal static partial class SecretKeys
{
    /// <summary>Whether a key's name says that its value is a secret.</summary>
    /// <param name="key">The key with <c>:</c> between sections.</param>
    public static bool ByName(string key)
    {
        // ApiKeys:0 is one of several: what they are stands before the number.
        var name = IndexPattern().Replace(key, "");
        var last = name[(name.LastIndexOf(':') + 1)..];
        return NamePattern().IsMatch(last) && !HarmlessPattern().IsMatch(last);
    }

    /// <summary>Whether a value holds a password or key, in the dialects of connection strings and URIs.</summary>
    /// <param name="value">The value.</param>
    public static bool ByValue(string? value) => value is { Length: > 0 } && ValuePattern().IsMatch(value);

    [GeneratedRegex(@"(:\d+)+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IndexPattern();

    [GeneratedRegex(@"(password|passwd|pwd|secret|apikey|api_key|api-key|accesskey|privatekey|signingkey|encryptionkey|securitykey|symmetrickey|connectionstring|token|credential|passphrase|licen[cs]ekey|sharedkey|accountkey|jwtkey|^key$|subscriptionkey|instrumentationkey)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();

    // TokenLifetime, PasswordPolicy, SecretName: about a secret, not one.
    [GeneratedRegex(@"(lifetime|expir|minutes|seconds|hours|days|timeout|policy|length|require|name$|issuer|audience|url$|uri$|endpoint$|enabled$|type$|path$|file$|count$|prefix$|header$|id$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HarmlessPattern();

    // Behind the user comes a password, which may hold a slash, and behind a host a port.
    [GeneratedRegex(@"(\b(password|pwd|accountkey|sharedaccesskey|accesskey|sharedaccesssignature)\s*=\s*[^;,\s])|(://[^/\s:@]*:(?!\d+([/?#]|$))[^\s@]+@)|-----BEGIN|^eyJ[A-Za-z0-9_-]{10,}\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValuePattern();
}
