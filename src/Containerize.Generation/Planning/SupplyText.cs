using System.Text;

namespace Containerize.Generation.Planning;

/// <summary>Takes a value template apart.</summary>
internal static class SupplyText
{
    /// <summary>The parts of a template with its placeholders filled in.</summary>
    /// <param name="text">The template.</param>
    /// <param name="fill">What stands for a placeholder; null when it is unknown, which leaves the whole value to the user.</param>
    /// <returns>The parts, neighbouring texts joined; null when a placeholder cannot be filled.</returns>
    public static IReadOnlyList<TextPart>? Parts(string text, Func<string, TextPart?> fill)
    {
        var parts = new List<TextPart>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var doubled = i + 1 < text.Length && text[i + 1] == text[i];
            var end = text[i] == '{' && !doubled ? text.IndexOf('}', i) : -1;
            if (end < 0)
            {
                literal.Append(text[i]);
                i += text[i] is '{' or '}' && doubled ? 1 : 0;
                continue;
            }

            switch (fill(text[(i + 1)..end]))
            {
                case null:
                    return null;
                case TextPart.Literal known:
                    literal.Append(known.Text);
                    break;
                case var part:
                    Flush(parts, literal);
                    parts.Add(part);
                    break;
            }

            i = end;
        }

        Flush(parts, literal);
        return parts;
    }

    private static void Flush(List<TextPart> parts, StringBuilder literal)
    {
        if (literal.Length == 0) return;
        parts.Add(new TextPart.Literal(literal.ToString()));
        literal.Clear();
    }
}
