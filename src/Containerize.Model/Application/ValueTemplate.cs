namespace Containerize.Model;

/// <summary>
/// How the value of a configuration key is composed in a deployment. Placeholders are <c>{host}</c>, <c>{port}</c>, <c>{username}</c>, <c>{password}</c> and <c>{database}</c>;
/// a brace of the value itself is doubled.
/// </summary>
/// <param name="To">The service or server whose address it is; empty for a plain value.</param>
/// <param name="Text">The template, for example <c>Host={host};Port={port};Database=catalog;Username={username};Password={password}</c> or <c>http://{host}:{port}/</c>.</param>
public sealed record ValueTemplate(string To, string Text)
{
    /// <summary>Text of the value itself, with its braces doubled so that none is taken for a placeholder.</summary>
    /// <param name="text">The text as it shall come out.</param>
    public static string Literal(string text) => text.Replace("{", "{{").Replace("}", "}}");

    /// <summary>Whether the value holds a password and must come from a Secret.</summary>
    public bool HoldsPassword => Text.Replace("{{", "").Contains("{password}");
}
