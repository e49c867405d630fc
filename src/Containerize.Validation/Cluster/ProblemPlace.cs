using System.Text.RegularExpressions;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster;

/// <summary>Finds the place in a document that a problem of the server is about.</summary>
internal static partial class ProblemPlace
{
    private static readonly string[] ContainerLists = ["containers", "initContainers", "ephemeralContainers"];
    private static readonly string[] QuantityParents = ["requests", "limits", "hard", "capacity", "max", "min", "default", "defaultRequest"];
    private static readonly string[] QuantityFields = ["sizeLimit", "averageValue", "storage"];

    /// <summary>Makes the finding.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="of">The object.</param>
    public static Finding Finding(ServerProblem problem, KubernetesObject of)
    {
        var (location, end, path) = Place(problem, of);
        var isSecret = of.Kind == "Secret";
        var message = isSecret ? MessageText.WithoutValues(problem.Message)
            : problem.Hint == PlaceHint.Quantity && Node(problem, of) is ({ Text: { } quantity }, true) ? $"the quantity '{ServerText.Clean(quantity)}' does not parse"
            : problem.Message;
        return new Finding(problem.Rule.Id, problem.Severity ?? problem.Rule.Severity, location, message, problem.Remedy ?? Remedy(problem.Rule))
        {
            Subject = of.Subject,
            Path = path,
            EndLine = end.EndLine,
            EndColumn = end.EndColumn,
        };
    }

    private static (SourceLocation Location, TextSpan Span, string Path) Place(ServerProblem problem, KubernetesObject of)
    {
        if (problem.Line > 0 && of.IsRaw && LineOf(problem, of) is { } line)
        {
            return (line, default, "");
        }

        var (node, complete) = Node(problem, of);
        node = complete ? node : Narrow(node, problem);
        var span = complete && problem.Rule == ClusterRules.UnknownField ? node.Key?.Span ?? node.Span : At(node, of);
        var path = complete || problem.Path.Length == 0 || problem.Hint != PlaceHint.Path ? node.Path : Absolute(of.Node.Path, problem.Path);
        return (new SourceLocation(of.Document.File, span.Line, span.Column), span, path);
    }

    private static (YamlNode Node, bool Complete) Node(ServerProblem problem, KubernetesObject of)
    {
        switch (problem.Hint)
        {
            case PlaceHint.PathWithoutIndexes:
                var all = Unindexed([of.Node], problem.Path.Split('.')).ToList();
                return all.FirstOrDefault(n => JsonType(n) == problem.Value) is { } typed ? (typed, true)
                    : all.Count > 0 ? (all[0], true)
                    : (YamlPath.Find(of.Node, problem.Path, out _), false);
            case PlaceHint.Quantity:
                return Descendants(of.Node).OfType<YamlScalar>().FirstOrDefault(IsBadQuantity) is { } quantity ? (quantity, true) : (of.Node, false);
            case PlaceHint.Container:
                return (Container(problem, of), true);
            default:
                var node = YamlPath.Find(of.Node, problem.Path, out var complete);
                return complete ? (Inner(LastDuplicate(node, problem), problem.Value), true) : (node, false);
        }
    }

    // A scalar is pointed at where it stands, an object or list at its key; a document as a whole at its kind.
    private static TextSpan At(YamlNode node, KubernetesObject of) => node switch
    {
        YamlScalar => node.Span,
        _ when ReferenceEquals(node, of.Node) => of.Node["kind"]?.Span ?? node.Key?.Span ?? node.Span,
        _ => node.Key?.Span ?? node.Span,
    };

    private static YamlNode Inner(YamlNode node, string value)
    {
        if (value.Length == 0 || node is not YamlMapping)
        {
            return node;
        }

        foreach (var entry in NodeJson.Entries(node))
        {
            if (entry.Key.Value == value || entry.Value.Text == value)
            {
                return entry.Value;
            }
        }

        return node;
    }

    // Of list items with the same key the path leads to the first; the one that stands too much is the last.
    private static YamlNode LastDuplicate(YamlNode node, ServerProblem problem)
    {
        if (problem.Rule != ClusterRules.RepeatedField || node.Index < 0 || LastSelector().Match(problem.Path) is not { Success: true } selector)
        {
            return node;
        }

        var (key, value) = (selector.Groups[1].Value, selector.Groups[2].Value);
        return node.Parent?.Items.LastOrDefault(i => i[key]?.Text == value) ?? node;
    }

    // spec.clusterIPs is what the server makes of spec.clusterIP.
    private static YamlNode Narrow(YamlNode node, ServerProblem problem)
    {
        var field = LastField().Match(problem.Path) is { Success: true } m ? m.Groups[1].Value : "";
        return field.EndsWith('s') && node[field[..^1]] is { } singular ? singular : node;
    }

    private static YamlNode Container(ServerProblem problem, KubernetesObject of)
    {
        var template = PodTemplate.Of(of)?["spec"] ?? of.Node["spec"] ?? of.Node;
        foreach (var list in ContainerLists)
        {
            if (problem.Value.Length > 0 && template[list]?.Items.FirstOrDefault(c => c["name"]?.Text == problem.Value) is { } container)
            {
                return problem.Path.Length == 0 ? container : Deepest(container, problem.Path);
            }
        }

        return template;
    }

    private static YamlNode Deepest(YamlNode node, string path) => YamlPath.Find(node, path, out _);

    private static SourceLocation? LineOf(ServerProblem problem, KubernetesObject of)
    {
        var lines = of.Document.Text.Split('\n');
        if (problem.Line > lines.Length)
        {
            return null;
        }

        var text = lines[problem.Line - 1];
        var column = problem.Value.Length > 0 ? text.IndexOf(problem.Value, StringComparison.Ordinal) : -1;
        column = column >= 0 ? column : text.Length - text.TrimStart().Length;
        return new SourceLocation(of.Document.File, of.Document.Line + problem.Line - 1, column + 1);
    }

    private static IEnumerable<YamlNode> Unindexed(IEnumerable<YamlNode> nodes, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            nodes = nodes.SelectMany(Flat).Select(n => n[step]).OfType<YamlNode>();
        }

        return nodes.SelectMany(n => n is YamlSequence ? n.Items.Append(n) : [n]);
    }

    private static IEnumerable<YamlNode> Flat(YamlNode node) => node is YamlSequence ? node.Items : [node];

    private static string JsonType(YamlNode node) => node switch
    {
        YamlMapping => "object",
        YamlSequence => "array",
        YamlScalar { Type: YamlScalarType.Boolean } => "bool",
        YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Float } => "number",
        _ => "string",
    };

    private static IEnumerable<YamlNode> Descendants(YamlNode root)
    {
        var pending = new Stack<YamlNode>([root]);
        for (var budget = 200_000; pending.TryPop(out var node) && budget > 0; budget--)
        {
            yield return node;
            foreach (var child in NodeJson.Entries(node).Select(e => e.Value).Concat(node.Items).Reverse())
            {
                pending.Push(child);
            }
        }
    }

    private static bool IsBadQuantity(YamlScalar scalar) =>
        scalar.Text is { } text
        && (QuantityParents.Contains(scalar.Parent?.Key?.Value, StringComparer.Ordinal) || QuantityFields.Contains(scalar.Key?.Value, StringComparer.Ordinal))
        && !Quantity().IsMatch(text);

    private static string Absolute(string parent, string path)
    {
        var relative = path.TrimStart('.');
        return parent.Length == 0 ? relative : $"{parent}.{relative}";
    }

    internal static string Remedy(Rule rule) => char.ToLowerInvariant(rule.Fix[0]) + rule.Fix[1..].TrimEnd('.');

    [GeneratedRegex("\\[([A-Za-z]+)=\"([^\"]*)\"\\]$")]
    private static partial Regex LastSelector();

    [GeneratedRegex("([A-Za-z]+)(?:\\[[^\\]]*\\])*$")]
    private static partial Regex LastField();

    [GeneratedRegex("^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?[0-9]+)?$")]
    private static partial Regex Quantity();
}
