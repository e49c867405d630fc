using System.Globalization;
using System.Text;

namespace Containerize.Generation.Escaping;

/// <summary>Shows what would be invisible: text of others must look like what it is.</summary>
internal static class VisibleText
{
    /// <summary>The text on one line, with every control and formatting character, and half of a pair, as <c>\uXXXX</c>.</summary>
    /// <param name="text">Any text.</param>
    public static string Line(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i) && !IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, i)))
            {
                result.Append(text, i++, 2);
                continue;
            }

            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\r') result.Append(' ');
            else if (IsHidden(char.GetUnicodeCategory(c))) result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else result.Append(c);
        }

        return result.ToString();
    }

    private static bool IsHidden(UnicodeCategory category) => category is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
