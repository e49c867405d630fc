using System.Text;

namespace Containerize.Inference.Naming;

/// <summary>Turns names of code into DNS labels.</summary>
public static class KebabCase
{
    /// <summary>The longest name that leaves room for what Kubernetes and we append.</summary>
    public const int MaxLength = 50;

    /// <summary>
    /// <c>Catalog.Api</c> and <c>CatalogAPI</c> become <c>catalog-api</c>: words are split at dots, punctuation and humps, and a run of capitals is one word.
    /// The result starts with a letter, holds only lower-case ASCII letters, digits and single hyphens, and has at most 50 characters.
    /// </summary>
    /// <param name="text">The name in code.</param>
    /// <param name="fallback">What stands in when nothing of the name is left or it starts with a digit.</param>
    public static string Of(string text, string fallback = "app")
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                Hyphen(result);
                continue;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && StartsWord(text, i))
            {
                Hyphen(result);
            }

            result.Append(char.ToLowerInvariant(c));
        }

        var name = result.ToString().Trim('-');
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
        {
            name = name.Length == 0 ? fallback : fallback + "-" + name;
        }

        return name.Length <= MaxLength ? name : name[..MaxLength].TrimEnd('-');
    }

    /// <summary>The words of a name, in lower case.</summary>
    /// <param name="text">The name in code or configuration.</param>
    public static string[] Words(string text) => Of(text, "").Split('-', StringSplitOptions.RemoveEmptyEntries);

    // A capital starts a word after a small letter or digit, and at the end of a run of capitals: APIClient is api-client.
    private static bool StartsWord(string text, int i) =>
        char.IsAsciiLetterLower(text[i - 1]) || char.IsAsciiDigit(text[i - 1])
        || (char.IsAsciiLetterUpper(text[i - 1]) && i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1]) && !IsPlural(text, i + 1));

    private static bool IsPlural(string text, int i) => text[i] == 's' && (i + 1 == text.Length || !char.IsAsciiLetterLower(text[i + 1]));

    private static void Hyphen(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] != '-')
        {
            result.Append('-');
        }
    }
}
