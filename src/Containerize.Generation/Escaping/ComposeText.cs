namespace Containerize.Generation.Escaping;

/// <summary>Text of a compose file, where <c>$</c> starts a variable.</summary>
internal static class ComposeText
{
    /// <summary>A literal, safe from interpolation.</summary>
    public static string Literal(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    /// <summary>An amount of memory: compose counts in powers of two and writes them without the i.</summary>
    /// <param name="amount">The amount as Kubernetes writes it, such as 512Mi.</param>
    public static string Amount(string amount) => amount.Replace("i", "", StringComparison.Ordinal);

    /// <summary>A variable that must be set.</summary>
    /// <param name="name">The variable's name, of letters, digits and underscores.</param>
    /// <param name="hint">What to set, shown when it is missing.</param>
    public static string Required(string name, string hint) => $"${{{name}:?{Safe(hint)}}}";

    // The hint ends at the first closing brace and is itself interpolated.
    private static string Safe(string hint) => CommentText.Of(hint).Replace("}", ")", StringComparison.Ordinal).Replace("{", "(", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal);
}
