using System.Text.RegularExpressions;

namespace Containerize.Validation.Manifests;

/// <summary>The forms that names take in Kubernetes.</summary>
internal static partial class DnsName
{
    /// <summary>A label of RFC 1123: at most 63 characters.</summary>
    public static bool IsLabel(string text) => text.Length <= 63 && Label().IsMatch(text);

    /// <summary>A label of RFC 1035, which starts with a letter; Services need it.</summary>
    public static bool IsServiceName(string text) => IsLabel(text) && char.IsAsciiLetterLower(text[0]);

    /// <summary>Labels with dots between them: at most 253 characters.</summary>
    public static bool IsSubdomain(string text) => text.Length <= 253 && Subdomain().IsMatch(text);

    /// <summary>The name of a container's port: at most 15 characters, with a letter, without two hyphens in a row.</summary>
    public static bool IsPortName(string text) =>
        text.Length <= 15 && Label().IsMatch(text) && text.Any(char.IsAsciiLetterLower) && !text.Contains("--", StringComparison.Ordinal);

    /// <summary>A label's value: empty or at most 63 characters.</summary>
    public static bool IsLabelValue(string text) => text.Length == 0 || (text.Length <= 63 && Qualified().IsMatch(text));

    /// <summary>The key of a label or an annotation: a name with an optional domain before a slash.</summary>
    public static bool IsQualifiedName(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var name = text[(slash + 1)..];
        return name.Length is > 0 and <= 63 && Qualified().IsMatch(name) && (slash < 0 || IsSubdomain(text[..slash]));
    }

    /// <summary>A key of a ConfigMap or Secret.</summary>
    public static bool IsDataKey(string text) => text.Length is > 0 and <= 253 && text is not ("." or "..") && DataKey().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Subdomain();

    [GeneratedRegex("^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();

    [GeneratedRegex("^[-._a-zA-Z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DataKey();
}
