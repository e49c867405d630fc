using System.Security.Cryptography;
using System.Text;

namespace Containerize.Generation.Kubernetes;

/// <summary>
/// The checksum of a ConfigMap's data on the pods that read it: variables are read once, at the start, so that a change has to make new pods.
/// It is the SHA-256 of the data as compact JSON with sorted keys, which is what <c>toJson | sha256sum</c> gives in a chart.
/// </summary>
internal static class ConfigChecksum
{
    /// <summary>The annotation.</summary>
    public const string Annotation = "checksum/config";

    /// <summary>The annotation for some data; none without data.</summary>
    public static IReadOnlyList<KubernetesPair> Of(IReadOnlyList<KubernetesPair> data) =>
        data.Count == 0 ? [] : [new KubernetesPair(Annotation, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json(data)))))];

    private static string Json(IReadOnlyList<KubernetesPair> data) =>
        "{" + string.Join(',', data.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{Text(d.Key)}:{Text(d.Value)}")) + "}";

    // As Go writes strings: what could end a script element and the two line separators are escaped, everything else beyond ASCII is not.
    private static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
