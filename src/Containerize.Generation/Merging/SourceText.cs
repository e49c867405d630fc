using System.Text;

namespace Containerize.Generation.Merging;

/// <summary>A text with <c>\n</c> line ends, by lines and columns. It ends with a line end.</summary>
/// <param name="text">The text.</param>
internal sealed class SourceText(string text)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>Where the line of a place starts.</summary>
    public int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where the line after a place starts.</summary>
    public int LineAfter(int at) => Text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : Text.Length;

    /// <summary>The number of a place's line, from 1.</summary>
    public int Line(int at) => Text.AsSpan(0, at).Count('\n') + 1;

    /// <summary>The column of a place, from 0.</summary>
    public int Column(int at) => at - LineStart(at);

    /// <summary>What stands on a place's line before it.</summary>
    public string Before(int at) => Text[LineStart(at)..at];

    /// <summary>A slot from its start to the end of its last line, its trailing comment included.</summary>
    public string Whole(Slot slot) => Text[slot.Start..LineAfter(slot.End)].TrimEnd('\n');

    /// <summary>A slot's lines without their indentation: two slots with the same are written the same way.</summary>
    public string Plain(Slot slot) => string.Join('\n', Whole(slot).Split('\n').Select(l => l.Trim()));

    /// <summary>Where a slot's dash stands; null when the item does not follow one on its line, or follows several.</summary>
    public int? Dash(Slot item)
    {
        var before = Before(item.Start);
        return before.Trim() == "-" ? LineStart(item.Start) + before.IndexOf('-', StringComparison.Ordinal) : null;
    }

    /// <summary>Where the comment lines directly above a line start; the line's own start when there are none.</summary>
    public int CommentsAbove(int lineStart)
    {
        while (lineStart > 0 && Text[LineStart(lineStart - 1)..lineStart].TrimStart().StartsWith('#')) lineStart = LineStart(lineStart - 1);
        return lineStart;
    }

    /// <summary>A range's lines moved to another column.</summary>
    /// <param name="start">Where it starts, in the column that moves.</param>
    /// <param name="end">Where its last line ends.</param>
    /// <param name="column">The column that it moves to.</param>
    public string Moved(int start, int end, int column)
    {
        var from = Column(start);
        var result = new StringBuilder();
        foreach (var line in Text[start..end].TrimEnd('\n').Split('\n'))
        {
            if (result.Length == 0)
            {
                result.Append(line);
                continue;
            }

            var blanks = line.Length - line.TrimStart(' ').Length;
            result.Append('\n');
            if (line.Length > blanks) result.Append(' ', column).Append(line, Math.Min(from, blanks), line.Length - Math.Min(from, blanks));
        }

        return result.ToString();
    }
}
