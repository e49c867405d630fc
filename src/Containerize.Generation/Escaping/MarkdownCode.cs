using System.Text.RegularExpressions;

namespace Containerize.Generation.Escaping;

/// <summary>Writes strings as code spans of Markdown. Nothing in one comes to life: no mention, no reference to an issue, no link, no image, no HTML.</summary>
internal static partial class MarkdownCode
{
    private const int Longest = 1000;

    /// <summary>The string as one code span on one line.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        var line = VisibleText.Line(text.Length > Longest ? text[..Longest] + "…" : text);
        if (line.Trim(' ').Length == 0) return "`\"\"`";
        var fence = new string('`', 1 + Backticks().Matches(line).Select(m => m.Length).DefaultIfEmpty(0).Max());
        // A backtick at an end would belong to the fence; a reader takes one blank from each side again.
        var pad = line[0] == '`' || line[^1] == '`' || (line[0] == ' ' && line[^1] == ' ') ? " " : "";
        return fence + pad + line + pad + fence;
    }

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Backticks();
}
