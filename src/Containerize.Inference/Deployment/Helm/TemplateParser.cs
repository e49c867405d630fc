using System.Text.RegularExpressions;

namespace Containerize.Inference.Deployment.Helm;

/// <summary>Parses Go templates as far as charts use them. What does not fit together ends at the end of the file.</summary>
internal sealed partial class TemplateParser
{
    private const int MaxDepth = 64;
    private readonly List<TemplateNode> _tokens = [];
    private int _at;

    private TemplateParser(string text) => Tokenise(text);

    /// <summary>The nodes of a template.</summary>
    /// <param name="text">The file's text.</param>
    public static IReadOnlyList<TemplateNode> Parse(string text)
    {
        var parser = new TemplateParser(text);
        var nodes = new List<TemplateNode>();
        while (parser._at < parser._tokens.Count)
        {
            nodes.AddRange(parser.Body(0, out _));
        }

        return nodes;
    }

    // Actions are outputs first; what they are is told by their first word.
    private void Tokenise(string text)
    {
        var (at, line, trim) = (0, 1, false);
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0 && Closing(text, open + 2) is var close and >= 0)
        {
            var inner = text[(open + 2)..close];
            var trimsLeft = inner.Length > 1 && inner[0] == '-' && char.IsWhiteSpace(inner[1]);
            AddText(text[at..open], line, trim, trimsLeft);
            line += text.AsSpan(at, open - at).Count('\n');
            trim = inner.Length > 1 && inner[^1] == '-' && (char.IsWhiteSpace(inner[^2]) || inner[^2] == '/');
            var action = inner[(trimsLeft ? 1 : 0)..(trim ? ^1 : ^0)].Trim();
            if (!action.StartsWith("/*", StringComparison.Ordinal))
            {
                _tokens.Add(new TemplateNode.Output(line, action));
            }

            line += inner.AsSpan().Count('\n');
            at = close + 2;
        }

        AddText(text[at..], line, trim, false);
    }

    // The end of an action: braces in quotes and comments are none.
    private static int Closing(string text, int start)
    {
        if (text.AsSpan(start).TrimStart("- \t\n").StartsWith("/*"))
        {
            var end = text.IndexOf("*/", start, StringComparison.Ordinal);
            return end < 0 ? -1 : text.IndexOf("}}", end, StringComparison.Ordinal);
        }

        var quote = '\0';
        for (var i = start; i < text.Length - 1; i++)
        {
            if (quote != '\0')
            {
                i += text[i] == '\\' && quote == '"' ? 1 : 0;
                quote = i < text.Length && text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '`')
            {
                quote = text[i];
            }
            else if (text[i] == '}' && text[i + 1] == '}')
            {
                return i;
            }
        }

        return -1;
    }

    private void AddText(string text, int line, bool trimStart, bool trimEnd)
    {
        if (trimStart)
        {
            var kept = text.TrimStart();
            line += text.AsSpan(0, text.Length - kept.Length).Count('\n');
            text = kept;
        }

        text = trimEnd ? text.TrimEnd() : text;
        if (text.Length > 0)
        {
            _tokens.Add(new TemplateNode.Text(line, text));
        }
    }

    // Up to the else or end that closes the body, which it returns.
    private List<TemplateNode> Body(int depth, out string closing)
    {
        var nodes = new List<TemplateNode>();
        while (_at < _tokens.Count)
        {
            var token = _tokens[_at++];
            if (token is not TemplateNode.Output { Expression: var text })
            {
                nodes.Add(token);
                continue;
            }

            var word = text.Split([' ', '\t', '\n', '('], 2)[0];
            var rest = text[word.Length..].Trim();
            switch (word)
            {
                case "end" or "else":
                    closing = text;
                    return nodes;
                case "if" or "with" or "range" when depth < MaxDepth:
                    nodes.Add(new TemplateNode.Block(token.Line, word, Branches(rest, depth)));
                    break;
                case "define" or "block" when depth < MaxDepth:
                    nodes.Add(new TemplateNode.Definition(token.Line, rest.Split('"') is { Length: > 1 } quoted ? quoted[1] : rest, Body(depth + 1, out _)));
                    break;
                default:
                    nodes.Add(Assignment().Match(text) is { Success: true } set
                        ? new TemplateNode.Assignment(token.Line, set.Groups["name"].Value, set.Groups["value"].Value, set.Groups["new"].Success)
                        : token);
                    break;
            }
        }

        closing = "";
        return nodes;
    }

    private List<TemplateNode.Branch> Branches(string condition, int depth)
    {
        var branches = new List<TemplateNode.Branch>();
        string? current = condition;
        while (true)
        {
            branches.Add(new TemplateNode.Branch(current, Body(depth + 1, out var closing)));
            if (!closing.StartsWith("else", StringComparison.Ordinal))
            {
                return branches;
            }

            var next = closing["else".Length..].Trim();
            current = next.Length == 0 ? null : next[(next.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }
    }

    [GeneratedRegex(@"^\$(?<name>\w+)\s*(?<new>:)?=\s*(?<value>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
