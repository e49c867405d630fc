using System.Globalization;
using System.Text;

namespace Containerize.Cli.Terminal;

/// <summary>Text of an analysed repository is hostile: an escape sequence in it must not reach a terminal.</summary>
internal static class Printable
{
    /// <summary>The text with every control character but line feed and tab shown as <c>\uXXXX</c>, direction overrides included.</summary>
    /// <param name="text">Any text.</param>
    public static string Text(string text)
    {
        if (!text.Any(MustHide))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (MustHide(c))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>The text on one line.</summary>
    /// <param name="text">Any text.</param>
    public static string Line(string text) => Text(text.ReplaceLineEndings(" "));

    private static bool MustHide(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
