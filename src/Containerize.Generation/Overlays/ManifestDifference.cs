using Containerize.Generation.Merging;

namespace Containerize.Generation.Overlays;

/// <summary>What has to be said of one object to make another of it, as a strategic merge patch.</summary>
internal sealed class ManifestDifference
{
    private static readonly YamlPart Replaces = ManifestTree.Mapping(("$patch", ManifestTree.Text("replace")));
    private readonly string _version;
    private readonly string _kind;
    private readonly bool _isRenamed;

    private ManifestDifference(YamlPart before, YamlPart after)
    {
        (_version, _kind) = (before.TextAt("apiVersion"), before.TextAt("kind"));
        _isRenamed = before.TextAt("metadata", "name") != after.TextAt("metadata", "name");
    }

    /// <summary>What differs; null when nothing does.</summary>
    /// <param name="before">The object that is patched.</param>
    /// <param name="after">The object that comes out.</param>
    public static YamlPart? Of(YamlPart before, YamlPart after) => new ManifestDifference(before, after).Mapping(before, after, []);

    private YamlPart? Mapping(YamlPart before, YamlPart after, IReadOnlyList<string> path)
    {
        if (IsMisread(path) && before.Entries.Any(e => after.Find(e.Key.Value) is null)) return Replacement(after);
        var entries = new List<(YamlPart, YamlPart)>();
        foreach (var (key, value) in after.Entries)
        {
            var changed = before.Find(key.Value) is { } old ? Value(old.Value, value, [.. path, key.Value]) : value;
            if (changed is not null) entries.Add((key, changed));
        }

        entries.AddRange(before.Entries.Where(e => after.Find(e.Key.Value) is null).Select(e => (e.Key, IsMisread([.. path, e.Key.Value]) ? Replacement(ManifestTree.Mapping()) : ManifestTree.Word("null"))));
        return entries.Count == 0 ? null : new YamlPart { Kind = YamlPartKind.Mapping, Entries = entries };
    }

    // In a patch that renames, kustomize takes the null of a label or an annotation for the word.
    private bool IsMisread(IReadOnlyList<string> path) => _isRenamed && path is ["metadata", "annotations" or "labels"];

    private static YamlPart Replacement(YamlPart after) => new() { Kind = YamlPartKind.Mapping, Entries = [.. Replaces.Entries, .. after.Entries] };

    private YamlPart? Value(YamlPart before, YamlPart after, IReadOnlyList<string> path) => (before.Kind, after.Kind) switch
    {
        _ when YamlPart.Same(before, after) => null,
        (YamlPartKind.Mapping, YamlPartKind.Mapping) => Mapping(before, after, path),
        (YamlPartKind.Sequence, YamlPartKind.Sequence) when ListKeys.Of(_version, _kind, path) is { } key => Keyed(before, after, key, path),
        _ => after,
    };

    // Order counts, of variables for one: where items are added or moved the list is written anew.
    private YamlPart Keyed(YamlPart before, YamlPart after, string key, IReadOnlyList<string> path)
    {
        var (old, now) = (before.Items.Select(i => i.TextAt(key)).ToList(), after.Items.Select(i => i.TextAt(key)).ToList());
        var isUnique = old.Concat(now).All(k => k.Length > 0) && old.Distinct(StringComparer.Ordinal).Count() == old.Count && now.Distinct(StringComparer.Ordinal).Count() == now.Count;
        if (!isUnique || !old.Where(now.Contains).SequenceEqual(now, StringComparer.Ordinal)) return ManifestTree.Sequence([Replaces, .. after.Items]);
        var items = new List<YamlPart>();
        foreach (var (item, name) in before.Items.Zip(old))
        {
            var at = now.IndexOf(name);
            var known = (ManifestTree.Text(key), item.At(key)!);
            if (at < 0) items.Add(new YamlPart { Kind = YamlPartKind.Mapping, Entries = [known, (ManifestTree.Text("$patch"), ManifestTree.Text("delete"))] });
            else if (Mapping(item, after.Items[at], path) is { } changed) items.Add(new YamlPart { Kind = YamlPartKind.Mapping, Entries = [known, .. changed.Entries] });
        }

        return ManifestTree.Sequence(items);
    }
}
