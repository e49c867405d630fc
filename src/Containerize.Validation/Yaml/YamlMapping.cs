namespace Containerize.Validation.Yaml;

/// <summary>A mapping. Of a key that stands twice the first value counts; the second is a finding of the reader.</summary>
public sealed class YamlMapping : YamlNode
{
    private const int SmallEnoughToScan = 12;
    private readonly Dictionary<string, YamlNode>? _index;

    internal YamlMapping(IReadOnlyList<YamlEntry> entries, TextSpan span)
        : base(span)
    {
        Entries = entries;
        if (entries.Count <= SmallEnoughToScan)
            return;
        _index = new Dictionary<string, YamlNode>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
            _index.TryAdd(entry.Key.Value, entry.Value);
    }

    /// <summary>The entries, in order, merge keys resolved.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <inheritdoc/>
    public override YamlNode? this[string key]
    {
        get
        {
            if (_index is not null)
                return _index.GetValueOrDefault(key);
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                    return entry.Value;
            }

            return null;
        }
    }
}
