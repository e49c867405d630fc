using System.Text.Json;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Dockerfiles;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Keyword">The keyword in upper case.</param>
/// <param name="Written">The keyword as written.</param>
/// <param name="Arguments">What follows, continued lines joined with a space, comments and here-documents left out.</param>
/// <param name="Span">Where the keyword stands.</param>
internal sealed record Instruction(string Keyword, string Written, string Arguments, TextSpan Span)
{
    /// <summary>The arguments without flags.</summary>
    public string Value { get; } = string.Join(' ', Words(Arguments).SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal)));

    /// <summary>Whether a here-document follows.</summary>
    public bool HasHereDocument { get; init; }

    /// <summary>The value of a flag, for example <c>from</c>; null when it is not given.</summary>
    public string? Flag(string name) =>
        Words(Arguments).TakeWhile(word => word.StartsWith("--", StringComparison.Ordinal)).Where(word => word.StartsWith($"--{name}=", StringComparison.Ordinal)).Select(word => word[(name.Length + 3)..]).FirstOrDefault();

    /// <summary>The items when the value is a JSON array of texts; else null.</summary>
    public IReadOnlyList<string>? JsonItems()
    {
        if (!Value.StartsWith('['))
            return null;
        try
        {
            using var json = JsonDocument.Parse(Value);
            return json.RootElement.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? [.. json.RootElement.EnumerateArray().Select(item => item.GetString()!)] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The words of a text; quotes and braces hold words together.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        var quote = '\0';
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : ' ';
            if (i < text.Length && quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (i == text.Length || char.IsWhiteSpace(letter))
            {
                if (start >= 0)
                    words.Add(text[start..i]);
                start = -1;
            }
            else
            {
                start = start < 0 ? i : start;
                quote = letter is '"' or '\'' ? letter : '\0';
            }
        }

        return words;
    }
}
