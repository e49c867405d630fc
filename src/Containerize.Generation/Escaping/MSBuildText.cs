using System.Text;

namespace Containerize.Generation.Escaping;

/// <summary>Writes strings into an MSBuild file: as text of XML, and with everything escaped that MSBuild would expand or split at.</summary>
internal static class MSBuildText
{
    /// <summary>The string.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '%' or '$' or '@' or '\'' or ';' or '?' or '*' or '(' or ')' => result.Append('%').Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) ? ' ' : c),
            };
        }

        return result.ToString();
    }
}
