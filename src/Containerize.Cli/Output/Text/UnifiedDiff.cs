using System.Globalization;
using System.Text;
using Containerize.Generation;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>A change of a file as a unified diff that <c>patch</c> and <c>git apply</c> read.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff, with <c>\n</c> line ends; empty when only line ends differ.</summary>
    /// <param name="change">The change.</param>
    public static string Of(FileChange change)
    {
        var (before, after) = (Lines(change.Before), Lines(change.After));
        var diff = Differ.Instance.CreateDiffs(string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        var blocks = diff.DiffBlocks.Select(b => before.Length == 0 ? (0, 0, 0, after.Length) : after.Length == 0 ? (0, before.Length, 0, 0) : (b.DeleteStartA, b.DeleteCountA, b.InsertStartB, b.InsertCountB)).ToList();
        if (blocks.Count == 0)
            return "";

        var text = new StringBuilder();
        text.Append("--- ").Append(change.Before is null ? "/dev/null" : "a/" + change.Path).Append('\n').Append("+++ ").Append(change.After is null ? "/dev/null" : "b/" + change.Path).Append('\n');
        for (var first = 0; first < blocks.Count;)
        {
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].Item1 - End(blocks[last]) <= 2 * Context)
                last++;
            Hunk(text, before, after, blocks[first..(last + 1)]);
            first = last + 1;
        }

        return text.ToString();
    }

    private static void Hunk(StringBuilder text, string[] before, string[] after, List<(int Start, int Removed, int NewStart, int Added)> blocks)
    {
        var from = Math.Max(0, blocks[0].Start - Context);
        var to = Math.Min(before.Length, End(blocks[^1]) + Context);
        var newFrom = blocks[0].NewStart - (blocks[0].Start - from);
        var newCount = to - from + blocks.Sum(b => b.Added - b.Removed);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(from, to - from)} +{Range(newFrom, newCount)} @@\n");
        var at = from;
        foreach (var (start, removed, newStart, added) in blocks)
        {
            for (; at < start; at++)
                text.Append(' ').Append(before[at]).Append('\n');
            for (; at < start + removed; at++)
                text.Append('-').Append(before[at]).Append('\n');
            for (var i = newStart; i < newStart + added; i++)
                text.Append('+').Append(after[i]).Append('\n');
        }

        for (; at < to; at++)
            text.Append(' ').Append(before[at]).Append('\n');
    }

    private static int End((int Start, int Removed, int NewStart, int Added) block) => block.Start + block.Removed;

    private static string Range(int start, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    // A text's lines, whatever they end in; the last one's end makes no line of its own.
    private static string[] Lines(string? text) =>
        string.IsNullOrEmpty(text) ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
