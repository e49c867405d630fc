using Containerize.Validation.Manifests;

namespace Containerize.Bot.Pods;

/// <summary>Labels by which pods are found, as a setting has them: <c>key=value,key=value</c>.</summary>
internal static class PodLabels
{
    /// <summary>Reads them; null where they are none.</summary>
    /// <param name="text">The setting.</param>
    public static (string Key, string Value)[]? Read(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split('=')).ToList();
        return parts.All(p => p is [var key, { Length: > 0 } value] && DnsName.IsQualifiedName(key) && DnsName.IsLabelValue(value)) ? [.. parts.Select(p => (p[0], p[1]))] : null;
    }
}
