using System.Text;

namespace Containerize.Generation.Merging;

/// <summary>Carries single changes of a generated text over to an edited one. Everything that is not changed keeps its comments, order and quotes.</summary>
/// <param name="last">The text as last generated.</param>
/// <param name="edited">The text as edited.</param>
/// <param name="generated">The text as generated now.</param>
internal sealed class YamlEditor(SourceText last, SourceText edited, SourceText generated)
{
    private readonly List<(int Start, int End, string Text)> _changes = [];

    /// <summary>Whether an edit by hand changed nothing in how a slot is written, its comments included.</summary>
    public bool IsUntouched(Slot before, Slot now) => last.Plain(before) == edited.Plain(now);

    /// <summary>Puts a value of the generated text in another's place.</summary>
    /// <returns>Whether it could be placed.</returns>
    public bool Replace(Slot old, Slot now)
    {
        var (from, to) = (edited.Text[old.Value.Start..old.Value.End], generated.Text[now.Value.Start..now.Value.End]);
        var inline = old.Value.Kind == YamlPartKind.Scalar && now.Value.Kind == YamlPartKind.Scalar && from.Length > 0 && to.Length > 0 && !from.Contains('\n', StringComparison.Ordinal) && !to.Contains('\n', StringComparison.Ordinal);
        if (inline)
        {
            _changes.Add((old.Value.Start, old.Value.End, to));
            return true;
        }

        _changes.Add((old.Start, old.End, generated.Moved(now.Start, now.End, edited.Column(old.Start))));
        return true;
    }

    /// <summary>Takes a slot out.</summary>
    /// <param name="collection">The collection as edited.</param>
    /// <param name="slot">The slot as edited.</param>
    /// <param name="before">The slot as last generated: comments above it that are still the same go as well.</param>
    /// <returns>Whether it could be taken out.</returns>
    public bool Remove(YamlPart collection, Slot slot, Slot? before)
    {
        if (collection.IsFlow) return false;
        var alone = slot.Key is null ? edited.Dash(slot) is not null : edited.Before(slot.Start).AsSpan().Trim().Length == 0;
        if (alone)
        {
            var start = edited.LineStart(slot.Start);
            _changes.Add((before is null ? start : CommentsInCommon(start, last.LineStart(before.Start)), edited.LineAfter(slot.End), ""));
            return true;
        }

        var next = Slot.Of(collection).FirstOrDefault(s => s.Start > slot.Start);
        if (slot.Key is null || next is null) return false;
        _changes.Add((slot.Start, next.Start, ""));
        return true;
    }

    /// <summary>Puts a slot of the generated text in.</summary>
    /// <param name="collection">The collection as edited.</param>
    /// <param name="after">The slot as edited that it follows; null for the first place.</param>
    /// <param name="slot">The slot as generated.</param>
    /// <returns>Whether it could be placed.</returns>
    public bool Insert(YamlPart collection, Slot? after, Slot slot)
    {
        var slots = Slot.Of(collection);
        if (collection.IsFlow || collection.IsAlias || slots.Count == 0) return false;
        var isItem = slot.Key is null;
        if ((isItem ? edited.Dash(slots[0]) : slots[0].Start) is not { } place || (isItem ? generated.Dash(slot) : slot.Start) is not { } source) return false;
        var column = edited.Column(place);
        var margin = new string(' ', column);
        var line = generated.LineStart(source);
        var above = generated.Before(source).AsSpan().Trim().Length == 0 ? generated.CommentsAbove(line) : line;
        var comments = generated.Text[above..line].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(c => margin + c.TrimStart() + "\n");
        var text = string.Concat(comments) + margin + generated.Moved(source, generated.LineAfter(slot.End), column) + "\n";
        if (after is not null)
        {
            var apart = above > 1 && generated.Text[above - 1] == '\n' && generated.Text[above - 2] == '\n' ? "\n" : "";
            _changes.Add((edited.LineAfter(after.End), edited.LineAfter(after.End), apart + text));
        }
        else if (edited.Before(place).AsSpan().Trim().Length == 0)
        {
            var start = edited.CommentsAbove(edited.LineStart(place));
            _changes.Add((start, start, text));
        }
        else
        {
            _changes.Add((place, place, text[column..] + margin));
        }

        return true;
    }

    /// <summary>The edited text with the changes; null when two of them overlap.</summary>
    public string? Apply()
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var (start, end, text) in _changes.OrderBy(c => c.Start).ThenBy(c => c.End > c.Start))
        {
            if (start < at) return null;
            result.Append(edited.Text, at, start - at).Append(text);
            at = end;
        }

        return result.Append(edited.Text, at, edited.Text.Length - at).ToString();
    }

    private int CommentsInCommon(int line, int before)
    {
        var (own, old) = (edited.CommentsAbove(line), last.CommentsAbove(before));
        return edited.Text[own..line] == last.Text[old..before] ? own : line;
    }
}
