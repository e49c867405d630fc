using System.Text;

namespace Containerize.Inference.Deployment;

/// <summary>Fills the variables of a compose file's values, as the specification's interpolation does.</summary>
internal static class Interpolation
{
    private const int MaxDepth = 4;

    /// <summary>The text with its variables filled in from <paramref name="known"/> or from their own defaults.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="known">The variables that an .env file sets.</param>
    /// <param name="complete">False when a variable has no value; it is left out then.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> known, out bool complete) => Fill(text, known, 0, out complete);

    private static string Fill(string text, IReadOnlyDictionary<string, string> known, int depth, out bool complete)
    {
        complete = true;
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                filled.Append(text[i]);
            }
            else if (text[i + 1] == '$')
            {
                filled.Append('$');
                i++;
            }
            else
            {
                var end = text[i + 1] == '{' ? Closing(text, i + 1) : NameEnd(text, i + 1);
                var inner = text[i + 1] == '{' ? text[(i + 2)..Math.Max(end, i + 2)] : text[(i + 1)..end];
                var value = depth > MaxDepth ? null : Value(inner, known, depth);
                complete &= value is not null;
                filled.Append(value);
                i = text[i + 1] == '{' ? end : end - 1;
            }
        }

        return filled.ToString();
    }

    // NAME, NAME:-default, NAME-default, NAME:?error, NAME?error, NAME:+instead
    private static string? Value(string inner, IReadOnlyDictionary<string, string> known, int depth)
    {
        var name = inner[..NameEnd(inner, 0)];
        var rest = inner[name.Length..];
        var given = known.GetValueOrDefault(name);
        if (rest.StartsWith(":-", StringComparison.Ordinal) || rest.StartsWith('-'))
        {
            return !string.IsNullOrEmpty(given) ? given : Fill(rest.TrimStart(':')[1..], known, depth + 1, out var complete) is var filled && complete ? filled : null;
        }

        return given;
    }

    private static int NameEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length - 1;
    }
}
