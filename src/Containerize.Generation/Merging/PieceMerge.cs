using DiffPlex;
using DiffPlex.Model;

namespace Containerize.Generation.Merging;

/// <summary>The three-way merge of texts in pieces: lines, or a Dockerfile's instructions.</summary>
internal static class PieceMerge
{
    /// <summary>The text in hunks; where nobody changed anything a hunk's three sides are the same.</summary>
    /// <param name="base">The text as last generated.</param>
    /// <param name="mine">The text as edited.</param>
    /// <param name="theirs">The text as generated now.</param>
    /// <param name="pieces">Takes a text apart; the pieces together are the text.</param>
    public static IReadOnlyList<Hunk> Hunks(string @base, string mine, string theirs, Func<string, IReadOnlyList<string>> pieces)
    {
        var edit = new Side(@base, mine, pieces);
        var update = new Side(@base, theirs, pieces);
        var hunks = new List<Hunk>();
        var at = 0;
        while (edit.Next is not null || update.Next is not null)
        {
            var (start, end) = Region(edit, update);
            Same(hunks, edit, at, start);
            var mineStart = start + edit.Shift;
            var (edited, generated) = (edit.Consume(start, end), update.Consume(start, end));
            hunks.Add(new Hunk(
                start,
                edit.Base(start, end),
                edited ?? generated!,
                mineStart,
                generated ?? edited!,
                edited is not null && generated is not null && !edited.SequenceEqual(generated)));
            at = end;
        }

        Same(hunks, edit, at, edit.Count);
        return hunks;
    }

    // The first change, and every change of the other side that collides with one in the region.
    private static (int Start, int End) Region(Side edit, Side update)
    {
        var first = edit.Next is { } a && (update.Next is not { } b || a.Start < b.Start || (a.Start == b.Start && a.IsInsertion)) ? edit : update;
        first.Take();
        bool grown;
        do
        {
            grown = false;
            foreach (var (side, other) in new[] { (edit, update), (update, edit) })
            {
                if (side.Next is not { } next || !other.Taken.Any(next.Collides)) continue;
                side.Take();
                grown = true;
            }
        }
        while (grown);
        var all = edit.Taken.Concat(update.Taken).ToList();
        return (all.Min(r => r.Start), all.Max(r => r.End));
    }

    private static void Same(List<Hunk> hunks, Side edit, int start, int end)
    {
        if (end <= start) return;
        var pieces = edit.Base(start, end);
        hunks.Add(new Hunk(start, pieces, pieces, start + edit.Shift, pieces, false));
    }

    /// <summary>A range of the base that one side replaces.</summary>
    private readonly record struct Range(int Start, int End, int Inserted)
    {
        public bool IsInsertion => Start == End;

        // Ranges that only touch do not collide: which of the two comes first is plain, unless both insert at one point.
        public bool Collides(Range other) =>
            IsInsertion && other.IsInsertion ? Start == other.Start
            : IsInsertion ? other.Start < Start && Start < other.End
            : other.IsInsertion ? Start < other.Start && other.Start < End
            : Math.Max(Start, other.Start) < Math.Min(End, other.End);
    }

    /// <summary>One side's changes, taken from the first to the last.</summary>
    private sealed class Side(string @base, string text, Func<string, IReadOnlyList<string>> pieces)
    {
        private readonly DiffResult _diff = Differ.Instance.CreateDiffs(@base, text, ignoreWhiteSpace: false, ignoreCase: false, new Chunker(pieces));
        private int _index;

        public List<Range> Taken { get; } = [];

        public int Shift { get; private set; }

        public int Count => _diff.PiecesOld.Count;

        public Range? Next => _index < _diff.DiffBlocks.Count && _diff.DiffBlocks[_index] is var b ? new Range(b.DeleteStartA, b.DeleteStartA + b.DeleteCountA, b.InsertCountB) : null;

        public void Take()
        {
            Taken.Add(Next!.Value);
            _index++;
        }

        public IReadOnlyList<string> Base(int start, int end) => [.. _diff.PiecesOld.Skip(start).Take(end - start)];

        /// <summary>This side's text of a region, null when it changed nothing there.</summary>
        public IReadOnlyList<string>? Consume(int start, int end)
        {
            var from = start + Shift;
            var changed = Taken.Count > 0;
            Shift += Taken.Sum(r => r.Inserted - (r.End - r.Start));
            Taken.Clear();
            return changed ? [.. _diff.PiecesNew.Skip(from).Take(end + Shift - from)] : null;
        }
    }

    private sealed class Chunker(Func<string, IReadOnlyList<string>> pieces) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => pieces(text);
    }
}
