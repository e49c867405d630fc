namespace Containerize.Generation.Escaping;

/// <summary>Writes strings into preformatted text of HTML, where nothing comes to life.</summary>
internal static class HtmlText
{
    /// <summary>The string on one line.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) =>
        VisibleText.Line(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
