using System.Text;
using YamlDotNet.Core;

namespace Containerize.Generation.Merging;

/// <summary>Merges what was generated anew with what a person changed since the last time.</summary>
internal static class ThreeWayMerge
{
    private static readonly string[] Additive = ["ENV", "LABEL", "EXPOSE"];

    /// <summary>Merges texts with <c>\n</c> line ends. No hand edit is lost: what cannot be merged is a conflict.</summary>
    /// <param name="file">The file's path, for conflicts.</param>
    /// <param name="kind">What the file is.</param>
    /// <param name="last">The text as last generated.</param>
    /// <param name="edited">The text as edited.</param>
    /// <param name="generated">The text as generated now.</param>
    /// <param name="choice">What becomes of collisions.</param>
    public static MergeResult Merge(string file, ArtifactKind kind, string last, string edited, string generated, ConflictChoice choice)
    {
        if (generated == last || generated == edited) return MergeResult.Clean(edited);
        if (edited == last) return MergeResult.Clean(generated);

        // Without an end to its last line, a text would grow into what is put behind it.
        var open = !edited.EndsWith('\n');
        var result = Merged(file, kind, last, open ? edited + "\n" : edited, generated, choice);
        return open && result.Text is { } text && text.EndsWith('\n') ? result with { Text = text[..^1] } : result;
    }

    private static MergeResult Merged(string file, ArtifactKind kind, string last, string edited, string generated, ConflictChoice choice)
    {
        var instructions = kind == ArtifactKind.Dockerfile;
        var hunks = PieceMerge.Hunks(last, edited, generated, instructions ? TextPieces.Instructions : TextPieces.Lines);
        var merged = kind is ArtifactKind.Compose or ArtifactKind.Kubernetes or ArtifactKind.Kustomization or ArtifactKind.HelmValues && IsYaml(last) && IsYaml(generated)
            ? YamlMerge.Merge(file, choice, last, edited, generated, hunks.Any(h => h.Collides) ? null : string.Concat(hunks.SelectMany(Changed)))
            : Pieces(file, kind, hunks, edited, choice);
        return merged.Text is null && choice == ConflictChoice.Markers ? merged with { Text = Marked(hunks, edited, generated) } : merged;
    }

    private static bool IsYaml(string text)
    {
        try
        {
            YamlPartReader.Read(text);
            return true;
        }
        catch (YamlException)
        {
            return false;
        }
    }

    private static MergeResult Pieces(string file, ArtifactKind kind, IReadOnlyList<Hunk> hunks, string edited, ConflictChoice choice)
    {
        var pieces = new List<string>();
        var conflicts = new List<MergeConflict>();
        foreach (var hunk in hunks)
        {
            if (!hunk.Collides) pieces.AddRange(Changed(hunk));
            else if (hunk.Base.Count == 0 && Holds(hunk.Mine, hunk.Theirs)) pieces.AddRange(hunk.Mine);
            else if (hunk.Base.Count == 0 && Holds(hunk.Theirs, hunk.Mine)) pieces.AddRange(hunk.Theirs);
            else if (hunk.Base.Count == 0 && GoTogether(kind, hunk)) pieces.AddRange([.. hunk.Theirs, .. hunk.Mine]);
            else if (choice == ConflictChoice.Keep) pieces.AddRange(hunk.Mine);
            else if (choice == ConflictChoice.Take) pieces.AddRange(hunk.Theirs);
            else conflicts.Add(Conflict(file, kind, hunk, edited));
        }

        if (conflicts.Count > 0) return new MergeResult(null, conflicts.ToEquatableList());
        var text = string.Concat(pieces);

        // An instruction that is continued into nothing would take the next one in.
        return kind != ArtifactKind.Dockerfile || TextPieces.Instructions(text).SequenceEqual(pieces)
            ? MergeResult.Clean(text)
            : new MergeResult(null, EquatableList.Of(new MergeConflict(new SourceLocation(file), "the instructions of both sides run into each other", edited, text)));
    }

    private static IReadOnlyList<string> Changed(Hunk hunk) => hunk.Mine.SequenceEqual(hunk.Base) ? hunk.Theirs : hunk.Mine;

    // Whether one addition is all of the other and more, as when a merge was done before.
    private static bool Holds(IReadOnlyList<string> all, IReadOnlyList<string> some)
    {
        var found = 0;
        foreach (var piece in all)
        {
            if (found < some.Count && piece == some[found]) found++;
        }

        return found == some.Count;
    }

    // Two additions at one place that do not speak of the same thing. The user's comes last, where the last one counts.
    private static bool GoTogether(ArtifactKind kind, Hunk hunk) => kind switch
    {
        ArtifactKind.DockerIgnore => true,
        ArtifactKind.Dockerfile => hunk.Mine.Concat(hunk.Theirs).All(IsAdditive) && !hunk.Mine.Where(IsInstruction).Select(Subject).Intersect(hunk.Theirs.Where(IsInstruction).Select(Subject)).Any(),
        _ => false,
    };

    private static bool IsInstruction(string piece) => piece.AsSpan().Trim() is { Length: > 0 } text && text[0] != '#';

    private static bool IsAdditive(string piece) => !IsInstruction(piece) || (Additive.Contains(piece.TrimStart().Split(' ', 2)[0].ToUpperInvariant()) && piece.Trim().IndexOf('\n', StringComparison.Ordinal) < 0);

    private static string Subject(string piece) => string.Join(' ', piece.Trim().Split(' ', '=').Take(2));

    private static MergeConflict Conflict(string file, ArtifactKind kind, Hunk hunk, string edited)
    {
        var before = (kind == ArtifactKind.Dockerfile ? TextPieces.Instructions(edited) : TextPieces.Lines(edited)).Take(hunk.MineStart);
        var named = hunk.Mine.Concat(hunk.Theirs).FirstOrDefault(IsInstruction) ?? "";
        return new MergeConflict(
            new SourceLocation(file, string.Concat(before).AsSpan().Count('\n') + 1),
            kind == ArtifactKind.Dockerfile ? named.Trim().Split(' ', '\n')[0] : "",
            string.Concat(hunk.Mine).TrimEnd('\n'),
            string.Concat(hunk.Theirs).TrimEnd('\n'));
    }

    private static string Marked(IReadOnlyList<Hunk> hunks, string edited, string generated)
    {
        var text = new StringBuilder();
        if (!hunks.Any(h => h.Collides)) hunks = [new Hunk(0, [], [edited], 0, [generated], true)];
        foreach (var hunk in hunks)
        {
            if (!hunk.Collides)
            {
                text.AppendJoin("", Changed(hunk));
                continue;
            }

            text.Append("<<<<<<< edited\n").AppendJoin("", hunk.Mine).Append("=======\n").AppendJoin("", hunk.Theirs).Append(">>>>>>> generated\n");
        }

        return text.ToString();
    }
}
