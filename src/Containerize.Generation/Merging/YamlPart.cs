namespace Containerize.Generation.Merging;

/// <summary>A value of a YAML file, and where it stands.</summary>
internal sealed class YamlPart
{
    /// <summary>The kind.</summary>
    public YamlPartKind Kind { get; init; }

    /// <summary>A scalar's text.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether a reader takes a scalar for a string.</summary>
    public bool IsString { get; init; }

    /// <summary>A tag that says more than the form does; empty for none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Whether a collection stands in brackets or braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Whether it stands for a value that is written elsewhere.</summary>
    public bool IsAlias { get; init; }

    /// <summary>Where it starts, as an index into the text.</summary>
    public int Start { get; init; }

    /// <summary>Where its content ends, without the line's end.</summary>
    public int End { get; init; }

    /// <summary>The items of a sequence.</summary>
    public IReadOnlyList<YamlPart> Items { get; init; } = [];

    /// <summary>The entries of a mapping.</summary>
    public IReadOnlyList<(YamlPart Key, YamlPart Value)> Entries { get; init; } = [];

    /// <summary>An entry's key and value; null when there is none.</summary>
    public (YamlPart Key, YamlPart Value)? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key) return entry;
        }

        return null;
    }

    /// <summary>Whether two values mean the same: the order of keys and the way of writing aside.</summary>
    public static bool Same(YamlPart? a, YamlPart? b) => ReferenceEquals(a, b) || (a is not null && b is not null && a.Kind == b.Kind && a.Tag == b.Tag && a.Kind switch
    {
        YamlPartKind.Scalar => a.Value == b.Value && a.IsString == b.IsString,
        YamlPartKind.Sequence => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second)),
        _ => a.Entries.Count == b.Entries.Count && a.Entries.All(e => b.Find(e.Key.Value) is { } other && Same(e.Value, other.Value)),
    });
}
