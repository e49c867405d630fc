using YamlDotNet.Core;

namespace Containerize.Generation.Merging;

/// <summary>
/// The three-way merge of YAML by path. What was generated differently is carried over into the edited text, value by value, and the result is read again: it has to hold exactly
/// what both sides say.
/// </summary>
internal sealed class YamlMerge
{
    private static readonly YamlPart NoEntries = new() { Kind = YamlPartKind.Mapping };
    private static readonly YamlPart NoItems = new() { Kind = YamlPartKind.Sequence };

    private readonly string _file;
    private readonly ConflictChoice _choice;
    private readonly SourceText _edited;
    private readonly SourceText _generated;
    private readonly YamlEditor _editor;
    private readonly List<MergeConflict> _conflicts = [];

    private YamlMerge(string file, ConflictChoice choice, string last, string edited, string generated)
    {
        _file = file;
        _choice = choice;
        _edited = new SourceText(edited);
        _generated = new SourceText(generated);
        _editor = new YamlEditor(new SourceText(last), _edited, _generated);
    }

    /// <summary>Merges. All texts end with a line end.</summary>
    /// <param name="file">The file's path, for conflicts.</param>
    /// <param name="choice">What becomes of collisions.</param>
    /// <param name="last">The text as last generated.</param>
    /// <param name="edited">The text as edited.</param>
    /// <param name="generated">The text as generated now.</param>
    /// <param name="byLines">The lines of both sides put together, where they do not collide; taken when it holds what it should.</param>
    public static MergeResult Merge(string file, ConflictChoice choice, string last, string edited, string generated, string? byLines)
    {
        var (before, after) = (YamlPartReader.Read(last), YamlPartReader.Read(generated));
        IReadOnlyList<YamlPart> mine;
        try
        {
            mine = YamlPartReader.Read(edited);
        }
        catch (YamlException e)
        {
            return Whole(file, choice, (int)e.Start.Line, "the file as edited is not valid YAML: " + e.Message, edited, generated);
        }

        if (before.Count != after.Count || mine.Count < before.Count) return Whole(file, choice, 0, "the file as edited has other documents", edited, generated);
        var merge = new YamlMerge(file, choice, last, edited, generated);
        List<YamlPart> expected = [.. before.Select((b, i) => merge.Value("", "", new Slot(null, b), new Slot(null, mine[i]), new Slot(null, after[i]))), .. mine.Skip(before.Count)];
        if (merge._conflicts.Count > 0) return new MergeResult(null, merge._conflicts.ToEquatableList());
        foreach (var candidate in new[] { byLines, merge._editor.Apply() })
        {
            if (candidate is not null && Holds(candidate, expected)) return MergeResult.Clean(candidate);
        }

        return Whole(file, choice, 0, "the new text finds no place in the file as edited", edited, generated);
    }

    private static bool Holds(string text, List<YamlPart> expected)
    {
        try
        {
            var found = YamlPartReader.Read(text);
            return found.Count == expected.Count && found.Zip(expected).All(p => YamlPart.Same(p.First, p.Second));
        }
        catch (YamlException)
        {
            return false;
        }
    }

    // To take the new text would throw away every edit, not only the ones that collide.
    private static MergeResult Whole(string file, ConflictChoice choice, int line, string what, string edited, string generated) => choice == ConflictChoice.Keep ? MergeResult.Clean(edited) : new MergeResult(null, EquatableList.Of(new MergeConflict(new SourceLocation(file, line), what, edited, generated)));

    private YamlPart Value(string path, string name, Slot? last, Slot edited, Slot generated)
    {
        var (b, m, t) = (last?.Value, edited.Value, generated.Value);
        if (YamlPart.Same(m, t) || YamlPart.Same(b, t)) return m;
        if (!m.IsAlias && m.Kind == t.Kind && m.Tag == t.Tag && (b is null || b.Kind == t.Kind))
        {
            if (m.Kind == YamlPartKind.Mapping) return Collection(path, b ?? NoEntries, m, t, s => s.Key!.Value);
            if (m.Kind == YamlPartKind.Sequence && SequenceKeys.Of(name, b ?? NoItems, m, t) is { } key) return Collection(path, b ?? NoItems, m, t, s => key(s.Value));
        }

        var scalars = m.Kind == YamlPartKind.Scalar && t.Kind == YamlPartKind.Scalar;
        return last is not null && path.Length > 0 && YamlPart.Same(b, m) && (scalars || _editor.IsUntouched(last, edited)) && _editor.Replace(edited, generated)
            ? t
            : Collide(path, edited, generated, () => path.Length > 0 && _editor.Replace(edited, generated)) ? t : m;
    }

    private YamlPart Collection(string path, YamlPart last, YamlPart edited, YamlPart generated, Func<Slot, string> key)
    {
        var old = Slot.Of(last).ToDictionary(key, StringComparer.Ordinal);
        var now = Slot.Of(generated).ToDictionary(key, StringComparer.Ordinal);
        var merged = new List<(string Key, Slot Slot, Slot? Anchor)>();
        foreach (var slot in Slot.Of(edited))
        {
            var name = key(slot);
            var (b, t) = (old.GetValueOrDefault(name), now.GetValueOrDefault(name));
            var place = Below(path, edited, name);
            if (t is not null) merged.Add((name, slot with { Value = Value(place, slot.Key?.Value ?? "", b, slot, t) }, slot));
            else if (b is null) merged.Add((name, slot, slot));
            else if (!(YamlPart.Same(b.Value, slot.Value) && _editor.IsUntouched(b, slot) && _editor.Remove(edited, slot, b)) && !Collide(place, slot, null, () => _editor.Remove(edited, slot, null))) merged.Add((name, slot, slot));
        }

        Slot? anchor = null;
        foreach (var slot in Slot.Of(generated))
        {
            var name = key(slot);
            var at = merged.FindIndex(s => s.Key == name);
            if (at >= 0)
            {
                anchor = merged[at].Anchor;
                continue;
            }

            // Still known from the last time: the user took it out, or a removal of ours did not find it any more.
            var b = old.GetValueOrDefault(name);
            if (b is not null && YamlPart.Same(b.Value, slot.Value)) continue;
            var after = anchor;
            bool Insert() => _editor.Insert(edited, after, slot);
            if (b is null ? !Insert() && !Collide(Below(path, edited, name), null, slot, () => false) : !Collide(Below(path, edited, name), null, slot, Insert)) continue;

            // Behind the slot that it follows, and behind what was put in there before.
            merged.Insert(merged.FindLastIndex(s => ReferenceEquals(s.Anchor, after)) + 1, (name, slot, after));
        }

        return edited.Kind == YamlPartKind.Sequence
            ? new YamlPart { Kind = edited.Kind, Tag = edited.Tag, Items = [.. merged.Select(s => s.Slot.Value)] }
            : new YamlPart { Kind = edited.Kind, Tag = edited.Tag, Entries = [.. merged.Select(s => (s.Slot.Key!, s.Slot.Value))] };
    }

    private static string Below(string path, YamlPart collection, string name) => collection.Kind == YamlPartKind.Sequence ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";

    // Says whether the generated side was put in.
    private bool Collide(string path, Slot? edited, Slot? generated, Func<bool> take)
    {
        if (_choice == ConflictChoice.Keep) return false;
        if (_choice == ConflictChoice.Take && take()) return true;
        var line = edited is null ? 0 : _edited.Line(edited.Start);
        _conflicts.Add(new MergeConflict(
            new SourceLocation(_file, line), path, edited is null ? "" : _edited.Text[edited.Start..edited.End], generated is null ? "" : _generated.Text[generated.Start..generated.End]));
        return false;
    }
}
