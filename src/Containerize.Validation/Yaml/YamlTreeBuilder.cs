using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Containerize.Validation.Yaml;

/// <summary>Builds the tree of one document from the parser's events.</summary>
internal sealed class YamlTreeBuilder(string path, YamlChunk chunk, List<Finding> findings)
{
    private const int DeepestNesting = 128;

    // A document of this many nodes, aliases expanded, is several times larger than an API server takes.
    private const int MostNodes = 500_000;

    private readonly Parser _parser = new(new Scanner(new StringReader(chunk.Text), skipComments: true));
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);

    public YamlNode? Build()
    {
        YamlNode? root = null;
        while (_parser.MoveNext())
        {
            if (_parser.Current is NodeEvent)
                root ??= Node(0);
        }

        if (root is { Weight: > MostNodes })
            throw new UnreadableYamlException(SyntaxRules.UnusableAlias, root.Span, $"aliases make the document stand for more than {MostNodes} values", "write the values out");
        return root is YamlScalar { Type: YamlScalarType.Null } ? null : root;
    }

    private YamlNode Node(int depth, bool isKey = false)
    {
        var current = _parser.Current!;
        if (depth > DeepestNesting)
            throw new UnreadableYamlException(SyntaxRules.ExcessiveDocument, Span(current.Start, current.End), $"values are nested more than {DeepestNesting} deep", "flatten the document");
        var anchor = current is NodeEvent { Anchor.IsEmpty: false } named ? named.Anchor.Value : null;
        if (anchor is not null)
            _anchors[anchor] = null;
        var node = current switch
        {
            Scalar scalar => Scalar(scalar, isKey),
            SequenceStart start => Sequence(start, depth),
            MappingStart start => Mapping(start, depth),
            AnchorAlias alias => Alias(alias),
            _ => throw new UnreadableYamlException(SyntaxRules.InvalidYaml, Span(current.Start, current.End), "the document is not valid YAML", "correct the line"),
        };
        if (anchor is not null)
            _anchors[anchor] = node;
        return node;
    }

    private YamlNode Alias(AnchorAlias alias)
    {
        var span = Span(alias.Start, alias.End);
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
            throw new UnreadableYamlException(SyntaxRules.UnusableAlias, span, $"the alias '*{alias.Value.Value}' names an anchor that the document does not have", "define the anchor before it is used, or write the value out");
        return node ?? throw new UnreadableYamlException(SyntaxRules.UnusableAlias, span, $"the alias '*{alias.Value.Value}' stands inside the value that it names", "write the value out");
    }

    private YamlScalar Scalar(Scalar scalar, bool isKey)
    {
        var plain = scalar.Style == ScalarStyle.Plain;
        var tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        return new YamlScalar(isKey ? WordPool.Share(scalar.Value) : WordPool.Share(scalar.Value, _values), YamlScalarTypes.Of(scalar.Value, plain, tag), Span(scalar.Start, scalar.End));
    }

    private YamlSequence Sequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        var weight = 1;
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            var item = Node(depth + 1);
            weight = Math.Min(weight + item.Weight, MostNodes + 1);
            items.Add(item);
        }

        var sequence = new YamlSequence(items.ToArray(), Whole(start.Start, _parser.Current!.End, items.Count == 0 ? null : items[^1])) { Weight = weight };
        for (var index = 0; index < items.Count; index++)
            Own(items[index], sequence, null, index);
        return sequence;
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var merged = new List<YamlNode>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var weight = 1;
        YamlNode? last = null;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = Key(depth);
            if (!_parser.MoveNext())
                break;
            last = Node(depth + 1);
            weight = Math.Min(weight + last.Weight + 1, MostNodes + 1);
            if (depth == 0 && key.Value == "apiVersion" && keys.Contains("apiVersion") && keys.Contains("kind"))
                throw new UnreadableYamlException(SyntaxRules.DuplicateKey, key.Span, "a second object begins here, in the same document", "put a line with three hyphens above it");
            if (key.Value == "<<" && last is not YamlScalar)
                merged.Add(last);
            else if (keys.Add(key.Value))
                entries.Add(new YamlEntry(key, last));
            else
                findings.Add(SyntaxFindings.Of(SyntaxRules.DuplicateKey, path, key.Span, $"the key '{key.Value}' stands twice in this mapping", "remove one of the two"));
        }

        if (weight <= MostNodes)
            Merge(merged, keys, entries);
        var mapping = new YamlMapping(entries.ToArray(), Whole(start.Start, _parser.Current!.End, last)) { Weight = weight };
        foreach (var entry in entries)
            Own(entry.Value, mapping, entry.Key, -1);
        return mapping;
    }

    private YamlScalar Key(int depth) =>
        Node(depth + 1, isKey: true) is YamlScalar scalar
            ? scalar
            : throw new UnreadableYamlException(SyntaxRules.UnusableKey, Span(_parser.Current!.Start, _parser.Current.End), "a key is a list or a mapping", "write the key as text, and put a value that starts with a brace into quotes");

    private static void Merge(List<YamlNode> merged, HashSet<string> keys, List<YamlEntry> entries)
    {
        foreach (var source in merged.SelectMany(node => node is YamlSequence list ? list.Items : [node]).OfType<YamlMapping>())
        {
            foreach (var entry in source.Entries)
            {
                if (keys.Add(entry.Key.Value))
                    entries.Add(entry);
            }
        }
    }

    private static void Own(YamlNode node, YamlNode parent, YamlScalar? key, int index)
    {
        if (node.Parent is not null)
            return;
        (node.Parent, node.Key, node.Index) = (parent, key, index);
    }

    private TextSpan Span(Mark start, Mark end) =>
        new((int)start.Line + chunk.Line - 1, (int)start.Column, (int)end.Line + chunk.Line - 1, (int)end.Column);

    // The end event of a block collection stands at the start of what follows, so its last value says better where it ends.
    private TextSpan Whole(Mark start, Mark end, YamlNode? last)
    {
        var span = Span(start, end);
        return last is null || (end.Column > 1 && end.Line == start.Line) ? span : span with { EndLine = Math.Max(last.Span.EndLine, span.Line), EndColumn = last.Span.EndColumn };
    }
}
