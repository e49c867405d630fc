using System.Text;

namespace Containerize.Inference.Deployment.Helm;

/// <summary>Renders a chart's templates without Helm, bounded in steps and size; what only an installation knows comes out empty.</summary>
/// <param name="root">What <c>.</c> is at the start: Values, Chart, Release and so on.</param>
/// <param name="definitions">The named templates.</param>
internal sealed class TemplateRenderer(Dictionary<string, object?> root, IReadOnlyDictionary<string, IReadOnlyList<TemplateNode>> definitions)
{
    private const int MaxSteps = 100_000;
    private const int MaxDepth = 40;
    private const int MaxText = 1 << 20;
    private int _steps;
    private long _written;

    /// <summary>The text of a template, and the template's line for each of its lines.</summary>
    public (string Text, IReadOnlyList<int> Lines) Render(IReadOnlyList<TemplateNode> nodes)
    {
        var output = new RenderedText();
        Write(nodes, root, new Dictionary<string, object?>(StringComparer.Ordinal) { [""] = root }, output, 0);
        return (output.ToString(), output.Lines);
    }

    private void Write(IReadOnlyList<TemplateNode> nodes, object? dot, Dictionary<string, object?> variables, RenderedText output, int depth)
    {
        foreach (var node in nodes)
        {
            if (++_steps > MaxSteps || _written > MaxText || depth > MaxDepth)
            {
                return;
            }

            switch (node)
            {
                case TemplateNode.Text text:
                    Put(output, text.Value, text.Line, true);
                    break;
                case TemplateNode.Output expression:
                    Put(output, TemplateValue.Text(Evaluate(expression.Expression, dot, variables, depth)), expression.Line, false);
                    break;
                case TemplateNode.Assignment set:
                    variables[set.Variable] = Evaluate(set.Expression, dot, variables, depth);
                    break;
                case TemplateNode.Block block:
                    Block(block, dot, variables, output, depth);
                    break;
            }
        }
    }

    private void Put(RenderedText output, string text, int line, bool counts)
    {
        _written += text.Length;
        output.Append(text, line, counts);
    }

    private void Block(TemplateNode.Block block, object? dot, Dictionary<string, object?> variables, RenderedText output, int depth)
    {
        foreach (var branch in block.Branches)
        {
            var (names, expression) = Names(branch.Condition ?? "");
            var value = branch.Condition is null ? true : Evaluate(expression, dot, variables, depth);
            if (!TemplateValue.IsTrue(value))
            {
                continue;
            }

            if (branch.Condition is null || block.Keyword == "if")
            {
                Write(branch.Body, dot, variables, output, depth + 1);
            }
            else if (block.Keyword == "with")
            {
                Write(branch.Body, value, Bound(variables, names, null, value), output, depth + 1);
            }
            else
            {
                foreach (var (key, item) in Items(value))
                {
                    Write(branch.Body, item, Bound(variables, names, key, item), output, depth + 1);
                }
            }

            return;
        }
    }

    private static IEnumerable<(object? Key, object? Value)> Items(object? value) => value switch
    {
        List<object?> list => list.Select((item, i) => ((object?)i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
        Dictionary<string, object?> map => map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => ((object?)e.Key, e.Value)),
        _ => [],
    };

    // $key, $value := expression
    private static (string[] Names, string Expression) Names(string condition)
    {
        var at = condition.IndexOf(":=", StringComparison.Ordinal);
        return at < 0 || !condition.StartsWith('$') ? ([], condition) : ([.. condition[..at].Split(',').Select(n => n.Trim().TrimStart('$'))], condition[(at + 2)..].Trim());
    }

    private static Dictionary<string, object?> Bound(Dictionary<string, object?> variables, string[] names, object? key, object? value)
    {
        var bound = new Dictionary<string, object?>(variables, StringComparer.Ordinal);
        if (names.Length > 0)
        {
            bound[names[^1]] = value;
        }

        if (names.Length > 1)
        {
            bound[names[0]] = key;
        }

        return bound;
    }

    private object? Evaluate(string expression, object? dot, Dictionary<string, object?> variables, int depth)
    {
        if (++_steps > MaxSteps || depth > MaxDepth)
        {
            return null;
        }

        object? piped = null;
        var first = true;
        foreach (var command in TemplateWords.Commands(expression))
        {
            piped = Command(TemplateWords.Words(command), first ? [] : [piped], dot, variables, depth);
            first = false;
        }

        return piped;
    }

    private object? Command(IReadOnlyList<string> words, IReadOnlyList<object?> piped, object? dot, Dictionary<string, object?> variables, int depth)
    {
        if (words.Count == 0)
        {
            return null;
        }

        if (!IsFunction(words[0]))
        {
            return Operand(words[0], dot, variables, depth);
        }

        var args = words.Skip(1).Select(w => Operand(w, dot, variables, depth)).Concat(piped).ToArray();
        return words[0] switch
        {
            "include" or "template" => Include(TemplateValue.Text(args.FirstOrDefault()), args.Length > 1 ? args[1] : null, depth),
            "tpl" => args.Length > 0 ? Rendered(TemplateParser.Parse(TemplateValue.Text(args[0])), args.Length > 1 ? args[1] : dot, depth) : null,
            _ => TemplateFunctions.Call(words[0], args),
        };
    }

    private string Include(string name, object? dot, int depth) => definitions.TryGetValue(name, out var body) ? Rendered(body, dot, depth) : "";

    private string Rendered(IReadOnlyList<TemplateNode> body, object? dot, int depth)
    {
        var output = new RenderedText();
        Write(body, dot, new Dictionary<string, object?>(StringComparer.Ordinal) { [""] = dot }, output, depth + 1);
        return output.ToString();
    }

    private static bool IsFunction(string word) => char.IsAsciiLetter(word[0]) && word is not ("true" or "false" or "nil");

    private object? Operand(string word, object? dot, Dictionary<string, object?> variables, int depth)
    {
        switch (word[0])
        {
            case '"' or '`' when word.Length > 1:
                return word[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
            case '(':
                var close = word.LastIndexOf(')');
                return close < 0 ? null : Path(Evaluate(word[1..close], dot, variables, depth + 1), word[(close + 1)..]);
            case '$':
                var end = word.IndexOf('.', StringComparison.Ordinal) is var at && at < 0 ? word.Length : at;
                return Path(variables.GetValueOrDefault(word[1..end]), word[end..]);
            case '.':
                return Path(dot, word);
            default:
                return word switch { "true" => true, "false" => false, "nil" => null, _ when char.IsAsciiLetter(word[0]) => TemplateFunctions.Call(word, []), _ => word };
        }
    }

    private static object? Path(object? value, string path) =>
        path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(value, (current, name) => TemplateFunctions.Member(current, name));

    /// <summary>Text with the line that each of its lines comes from: that of the first thing on it.</summary>
    private sealed class RenderedText
    {
        private readonly StringBuilder _text = new();
        private bool _isBlank = true;

        public List<int> Lines { get; } = [1];

        public void Append(string text, int line, bool counts)
        {
            foreach (var c in text)
            {
                _text.Append(c);
                if (c == '\n')
                {
                    line += counts ? 1 : 0;
                    Lines.Add(line);
                    _isBlank = true;
                }
                else if (_isBlank && !char.IsWhiteSpace(c))
                {
                    Lines[^1] = line;
                    _isBlank = false;
                }
            }
        }

        public override string ToString() => _text.ToString();
    }
}
