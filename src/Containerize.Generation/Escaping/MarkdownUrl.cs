using System.Text.RegularExpressions;

namespace Containerize.Generation.Escaping;

/// <summary>Writes addresses as destinations of Markdown links.</summary>
internal static partial class MarkdownUrl
{
    /// <summary>The address, when it is one that cannot end its link.</summary>
    /// <param name="text">An address whose parts are escaped already.</param>
    /// <exception cref="InvalidOperationException">It holds something that is not escaped.</exception>
    public static string Of(string text) =>
        Form().IsMatch(text) ? text : throw new InvalidOperationException($"\"{CommentText.Of(text)}\" is no address");

    [GeneratedRegex(@"\Ahttps?://[A-Za-z0-9.:-]+(?:/[A-Za-z0-9._~%-]+)*(?:#L[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
