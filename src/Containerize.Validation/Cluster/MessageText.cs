namespace Containerize.Validation.Cluster;

/// <summary>Cleans the server's sentences. It quotes whole objects as Go or JSON values, and those can hold passwords: they are left out.</summary>
internal static class MessageText
{
    private const string Marker = "nvalid value: ";

    /// <summary>One line without quoted objects.</summary>
    /// <param name="message">The server's sentence.</param>
    public static string Clean(string message) => ServerText.Clean(WithoutObjects(message));

    /// <summary>One line without any quoted value, for objects whose values are secrets.</summary>
    /// <param name="message">The sentence of a problem.</param>
    public static string WithoutValues(string message)
    {
        var at = message.IndexOf(Marker, StringComparison.Ordinal);
        return at < 0 ? message : message[..(at + Marker.Length - 2)];
    }

    private static string WithoutObjects(string message)
    {
        var at = message.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
        {
            return message;
        }

        var start = at + Marker.Length;
        var open = start;
        while (open < message.Length && (char.IsLetterOrDigit(message[open]) || message[open] is '.' or '*' or '&' or '_'))
        {
            open++;
        }

        if (open >= message.Length || message[open] is not ('{' or '['))
        {
            return message;
        }

        var end = Close(message, open);
        var rest = end < 0 ? "" : message[end..].TrimStart(':', ' ');
        var before = message[..Math.Max(0, at - 1)];
        return rest.Length == 0 ? message[..(start - 2)] : before + rest;
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        var quoted = false;
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '{' or '[' when !quoted:
                    depth++;
                    break;
                case '}' or ']' when !quoted && --depth == 0:
                    return i + 1;
            }
        }

        return -1;
    }
}
