namespace Containerize.Generation.Merging;

/// <summary>An entry of a mapping, or an item of a sequence.</summary>
/// <param name="Key">The entry's key; null for an item.</param>
/// <param name="Value">Its value.</param>
internal sealed record Slot(YamlPart? Key, YamlPart Value)
{
    /// <summary>Where it starts: an item behind its dash.</summary>
    public int Start => Key?.Start ?? Value.Start;

    /// <summary>Where its content ends.</summary>
    public int End => Math.Max(Key?.End ?? 0, Value.End);

    /// <summary>The slots of a collection.</summary>
    public static IReadOnlyList<Slot> Of(YamlPart collection) =>
        collection.Kind == YamlPartKind.Sequence ? [.. collection.Items.Select(i => new Slot(null, i))] : [.. collection.Entries.Select(e => new Slot(e.Key, e.Value))];
}
