namespace Containerize.Inference.Deployment.Helm;

/// <summary>Takes template expressions apart: pipelines into commands, commands into words.</summary>
internal static class TemplateWords
{
    /// <summary>The commands of a pipeline, in order.</summary>
    public static IReadOnlyList<string> Commands(string expression) => Split(expression, '|');

    /// <summary>The words of a command: names, fields, literals with their quotes, and groups with their parentheses.</summary>
    public static IReadOnlyList<string> Words(string command) => Split(command, ' ');

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                i += c == '\\' && quote == '"' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '`')
            {
                quote = c;
            }
            else if (c is '(' or ')')
            {
                depth += c == '(' ? 1 : -1;
            }
            else if (depth == 0 && (c == separator || (separator == ' ' && char.IsWhiteSpace(c))))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim());
        parts.RemoveAll(p => p.Length == 0);
        return parts;
    }
}
