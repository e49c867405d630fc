namespace Containerize.Model;

/// <summary>
/// A string as far as code alone decides it: a literal, a configuration key, a parameter that callers fill, or parts joined.
/// Inference resolves it against configuration files and callers.
/// </summary>
public abstract record TextValue
{
    /// <summary>A literal.</summary>
    /// <param name="text">The text.</param>
    public static TextValue Of(string text) => new LiteralText(text);
}
