using System.Text.RegularExpressions;

namespace Containerize.Generation.Escaping;

/// <summary>Writes sentences into Markdown that hold words of others: plain words stay as they are, everything else becomes a code span.</summary>
internal static partial class MarkdownProse
{
    private const int Longest = 2000;

    /// <summary>The sentence on one line.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) =>
        string.Join(' ', (text.Length > Longest ? text[..Longest] + " …" : text).Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select((word, index) => Word(word, index == 0)));

    // A number at the beginning, with the stop that a sentence ends with, would begin a list.
    private static string Word(string word, bool isFirst)
    {
        if (Plain().IsMatch(word) && !(isFirst && char.IsAsciiDigit(word[0]))) return word;
        // A sign at the end belongs to the sentence.
        var end = word.Length > 1 && word[^1] is ',' or ';' ? word[^1..] : "";
        var rest = word[..^end.Length];
        var quoted = rest.Length > 2 && rest[0] == '\'' && rest[^1] == '\'';
        return MarkdownCode.Of(quoted ? rest[1..^1] : rest) + end;
    }

    // Letters alone: no sign that Markdown or a site reads something into, no digit that could end a reference such as GH-1. A number may stand alone.
    [GeneratedRegex(@"\A(?:\(?[A-Za-z]+(?:['-][A-Za-z]+)*\)?[,;:.]?|[0-9]{1,6}[,;]?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
