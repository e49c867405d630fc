using Containerize.Generation.Rendering;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Containerize.Generation.Merging;

/// <summary>Reads YAML with the places of its values.</summary>
internal sealed class YamlPartReader
{
    private const int DeepestNesting = 100;
    private const int MostValues = 200_000;

    private readonly string _text;
    private readonly Parser _parser;
    private readonly Dictionary<string, (YamlPart Part, int Weight)> _anchors = new(StringComparer.Ordinal);
    private int _weight;

    private YamlPartReader(string text)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The documents.</summary>
    /// <exception cref="YamlException">The text is not YAML, or holds more than can be merged.</exception>
    public static IReadOnlyList<YamlPart> Read(string text) => YamlText.Guarded(() => Documents(text));

    private static List<YamlPart> Documents(string text)
    {
        var reader = new YamlPartReader(text);
        var documents = new List<YamlPart>();
        while (reader._parser.MoveNext())
        {
            if (reader._parser.Current is not DocumentStart) continue;
            reader._parser.MoveNext();
            documents.Add(reader.Node(0));
        }

        return documents;
    }

    private YamlPart Node(int depth)
    {
        var current = _parser.Current!;
        if (depth > DeepestNesting) throw new SemanticErrorException(current.Start, current.End, "values are nested too deep");
        var before = _weight;
        if (++_weight > MostValues) throw new SemanticErrorException(current.Start, current.End, "there are too many values");
        if (current is AnchorAlias alias) return Alias(alias);
        var part = current switch
        {
            Scalar scalar => Scalar(scalar),
            SequenceStart start => Sequence(start, depth),
            MappingStart start => Mapping(start, depth),
            _ => throw new SemanticErrorException(current.Start, current.End, "a value is missing"),
        };
        if (current is NodeEvent { Anchor.IsEmpty: false } named) _anchors[named.Anchor.Value] = (part, _weight - before);
        return part;
    }

    private YamlPart Alias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target)) throw new SemanticErrorException(alias.Start, alias.End, $"there is no anchor {alias.Value.Value}");
        _weight += target.Weight;
        if (_weight > MostValues) throw new SemanticErrorException(alias.Start, alias.End, "there are too many values");
        var part = target.Part;
        return new YamlPart { Kind = part.Kind, Value = part.Value, IsString = part.IsString, Tag = part.Tag, IsAlias = true, Start = (int)alias.Start.Index, End = (int)alias.End.Index, Items = part.Items, Entries = part.Entries };
    }

    private YamlPart Scalar(Scalar scalar)
    {
        var end = (int)scalar.End.Index;

        // A block scalar ends where the next thing begins.
        while (end > scalar.Start.Index && char.IsWhiteSpace(_text[end - 1])) end--;
        var plain = scalar.Style == ScalarStyle.Plain;
        return new YamlPart { Kind = YamlPartKind.Scalar, Value = scalar.Value, IsString = !plain || !YamlComparison.IsNotAString(scalar.Value), Tag = Tag(scalar), Start = (int)scalar.Start.Index, End = Math.Max(end, (int)scalar.Start.Index) };
    }

    private YamlPart Sequence(SequenceStart start, int depth)
    {
        var items = new List<YamlPart>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
        var flow = start.Style == SequenceStyle.Flow;
        return new YamlPart { Kind = YamlPartKind.Sequence, Tag = Tag(start), IsFlow = flow, Start = (int)start.Start.Index, End = flow || items.Count == 0 ? (int)_parser.Current!.End.Index : items[^1].End, Items = items };
    }

    private YamlPart Mapping(MappingStart start, int depth)
    {
        var entries = new List<(YamlPart, YamlPart)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1);
            if (key.Kind != YamlPartKind.Scalar || key.IsAlias || !keys.Add(key.Value)) throw new SemanticErrorException(_parser.Current!.Start, _parser.Current.End, "a key stands twice or is no word");
            _parser.MoveNext();
            entries.Add((key, Node(depth + 1)));
        }

        var flow = start.Style == MappingStyle.Flow;
        return new YamlPart { Kind = YamlPartKind.Mapping, Tag = Tag(start), IsFlow = flow, Start = (int)start.Start.Index, End = flow || entries.Count == 0 ? (int)_parser.Current!.End.Index : Math.Max(entries[^1].Item1.End, entries[^1].Item2.End), Entries = entries };
    }

    private static string Tag(NodeEvent node) => node.Tag.IsEmpty || node.Tag.IsNonSpecific ? "" : node.Tag.Value;
}
