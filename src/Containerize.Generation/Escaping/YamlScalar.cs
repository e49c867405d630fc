using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Containerize.Generation.Escaping;

/// <summary>Writes strings as YAML scalars that every reader, of YAML 1.1 or 1.2, takes for exactly that string.</summary>
internal static partial class YamlScalar
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    };

    /// <summary>The string, plain where nothing in it could be misread, else in double quotes.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>The string in double quotes.</summary>
    public static string Quoted(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                result.Append(Escape(text, ref i));
                continue;
            }

            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when IsPrintable(c) => result.Append(c),
                _ => result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>Whether a plain scalar would be read as this string and as nothing else.</summary>
    public static bool IsPlain(string text) =>
        Safe().IsMatch(text) && !Words.Contains(text) && !Number().IsMatch(text) && !text.Contains("---", StringComparison.Ordinal);

    // Half of a pair cannot be written as UTF-8 at all.
    private static string Escape(string text, ref int i) =>
        i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? "\\U" + char.ConvertToUtf32(text[i], text[++i]).ToString("X8", CultureInfo.InvariantCulture) : "\uFFFD";

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~' or >= '\u00a1' and < '\u2028' or > '\u2029' and < '\ud800' or > '\ue000' and < '\ufeff';

    // Starts with a letter or a slash, holds nothing that YAML gives a meaning, and does not end with a colon or blank.
    [GeneratedRegex(@"\A[A-Za-z/_](?:[A-Za-z0-9_./+=;,@()$-]| (?=[A-Za-z0-9(])|:(?=[A-Za-z0-9/]))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Safe();

    // Everything that could pass for a number, a date or a sexagesimal; it starts with a digit, sign or dot in every YAML version but for .inf, .nan and 1.1's words.
    [GeneratedRegex(@"\A[-+.0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
