namespace Containerize.Generation.Charts;

/// <summary>Text of a Go template, where two braces begin an action.</summary>
internal static class GoTemplateText
{
    /// <summary>Text that comes out as it is.</summary>
    public static string Literal(string text) => text.Replace("{{", "{{ \"{{\" }}", StringComparison.Ordinal);

    /// <summary>A string inside an action.</summary>
    public static string Quoted(string text) => Escaping.JsonString.Quoted(text);
}
