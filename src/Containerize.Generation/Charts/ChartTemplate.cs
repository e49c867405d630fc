using System.Text;
using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;

namespace Containerize.Generation.Charts;

/// <summary>
/// A manifest that becomes a template of a chart. Values are found by reading the manifest and replaced where they stand; all that is not replaced, whoever wrote it, comes out of the template as it is.
/// </summary>
internal sealed class ChartTemplate
{
    private readonly SourceText _text;
    private readonly List<(int Start, int End, string Text)> _edits = [];

    /// <summary>Reads a manifest.</summary>
    public ChartTemplate(string manifest)
    {
        var root = ManifestTree.Read(manifest);

        // Lines can be put into blocks alone.
        _text = new SourceText(NeedsBlocks(root) ? ManifestText.Of(root) : manifest);
        Root = ManifestTree.Read(_text.Text);
    }

    /// <summary>The object.</summary>
    public YamlPart Root { get; }

    /// <summary>What must hold for the object to exist, as an expression; empty where it always does.</summary>
    public string Condition { get; set; } = "";

    /// <summary>The expression that <c>$values</c> stands for.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Puts an action in a scalar's place.</summary>
    /// <returns>Whether it could be put there.</returns>
    public bool Scalar(YamlPart? scalar, string action) => scalar is { Kind: YamlPartKind.Scalar } && scalar.End > scalar.Start && Edit(scalar.Start, scalar.End, action);

    /// <summary>Puts lines in an entry's place.</summary>
    /// <returns>Whether they could be put there.</returns>
    public bool Entry(YamlPart? mapping, string key, params string[] lines) =>
        mapping?.Find(key) is { } entry && IsAlone(entry.Key.Start) && Edit(_text.LineStart(entry.Key.Start), _text.LineAfter(entry.Value.End), Lines(_text.Column(entry.Key.Start), lines));

    /// <summary>Puts lines around an entry's value.</summary>
    /// <returns>Whether they could be put there.</returns>
    public bool Around(YamlPart? mapping, string key, string[] before, string[] after)
    {
        if (mapping?.Find(key) is not { Value.Kind: not YamlPartKind.Scalar } entry || !IsAlone(entry.Key.Start) || entry.Value.Start <= entry.Key.End || !_text.Text[entry.Key.End..entry.Value.Start].Contains('\n', StringComparison.Ordinal)) return false;
        var (column, first, last) = (_text.Column(entry.Key.Start) + 2, _text.LineAfter(entry.Key.End), _text.LineAfter(entry.Value.End));
        return Edit(first, first, Lines(column, before)) && Edit(last, last, Lines(column, after));
    }

    /// <summary>Puts lines behind the last entry of a mapping or the last item of a sequence.</summary>
    /// <returns>Whether they could be put there.</returns>
    public bool Append(YamlPart? collection, params string[] lines)
    {
        if (collection is null || Slot.Of(collection) is not [var first, ..] slots || (first.Key is null ? _text.Dash(first) : first.Start) is not { } place) return false;
        var end = _text.LineAfter(slots[^1].End);
        return Edit(end, end, Lines(_text.Column(place), lines));
    }

    /// <summary>Puts lines before an entry.</summary>
    /// <returns>Whether they could be put there.</returns>
    public bool Before(YamlPart? mapping, params string[] lines)
    {
        if (mapping?.Entries is not [var first, ..] || !IsAlone(first.Key.Start)) return false;
        var start = _text.CommentsAbove(_text.LineStart(first.Key.Start));
        return Edit(start, start, Lines(_text.Column(first.Key.Start), lines));
    }

    /// <summary>The column that lines behind the last entry of a mapping are put in, from 0.</summary>
    public int ColumnOf(YamlPart mapping) => mapping.Entries.Count == 0 ? 0 : _text.Column(mapping.Entries[0].Key.Start);

    /// <summary>The template.</summary>
    public string Render()
    {
        var body = new StringBuilder();
        var at = 0;
        foreach (var (start, end, text) in _edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            body.Append(GoTemplateText.Literal(_text.Text[at..start])).Append(text);
            at = end;
        }

        body.Append(GoTemplateText.Literal(_text.Text[at..]));
        var result = body.ToString();
        if (Condition.Length > 0) result = $"{{{{- if {Condition} }}}}\n{result}{{{{- end }}}}\n";
        return result.Contains("$values", StringComparison.Ordinal) ? $"{{{{- $values := {Scope} }}}}\n{result}" : result;
    }

    private static bool NeedsBlocks(YamlPart part) =>
        part.IsAlias || part.Tag.Length > 0 || (part.IsFlow && part.Items.Count + part.Entries.Count > 0) || part.Items.Any(NeedsBlocks) || part.Entries.Any(e => NeedsBlocks(e.Key) || NeedsBlocks(e.Value));

    private static string Lines(int column, string[] lines) => string.Concat(lines.Select(l => new string(' ', column) + l + "\n"));

    private bool IsAlone(int start) => _text.Before(start).AsSpan().Trim().Length == 0;

    private bool Edit(int start, int end, string text)
    {
        if (_edits.Exists(e => start < e.End && e.Start < end)) return false;
        _edits.Add((start, end, text));
        return true;
    }
}
