namespace Containerize.Inference.Servers;

/// <summary>
/// Tells what stands in a settings file until somebody puts an address there: <c>SECRET</c>, <c>CHANGE_ME</c>, <c>&lt;your connection string&gt;</c>, <c>#{Token}#</c>. It names no server.
/// </summary>
internal static class AddressPlaceholder
{
    private static readonly string[] Words = ["secret", "changeme", "replaceme", "todo", "tbd", "placeholder", "dummy", "none", "null", "n/a", "empty", "connectionstring", "yourconnectionstring"];

    private static readonly (string Open, string Close)[] Marks = [("<", ">"), ("[", "]"), ("#{", "}"), ("#{", "}#"), ("{{", "}}"), ("$(", ")"), ("__", "__"), ("%", "%")];

    /// <summary>Whether a whole value is one.</summary>
    /// <param name="text">The value, without space around it.</param>
    public static bool Is(string text)
    {
        if (text.Length < 2 || text.Contains('=', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        if (Marks.Any(m => text.Length > m.Open.Length + m.Close.Length && text.StartsWith(m.Open, StringComparison.Ordinal) && text.EndsWith(m.Close, StringComparison.Ordinal) && text.IndexOf(m.Close, m.Open.Length, StringComparison.Ordinal) == text.Length - m.Close.Length))
        {
            return !text.Contains("::", StringComparison.Ordinal);
        }

        if (text.All(c => c is '*' or 'x' or 'X' or '.' or '?' or '-' or '_') && text.Length > 2)
        {
            return true;
        }

        // Names of hosts are written in small letters; a word in capitals is a note to whoever fills it in.
        var plain = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ' or '/')
            && (Words.Contains(plain) || (plain.StartsWith("your", StringComparison.Ordinal) && text.Any(c => c is '_' or '-' or ' ')) || (text.Any(char.IsAsciiLetterUpper) && !text.Any(c => char.IsLower(c) || char.IsDigit(c))));
    }
}
