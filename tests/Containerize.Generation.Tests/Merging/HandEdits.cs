using Containerize.Generation.Escaping;
using Containerize.Generation.Merging;

namespace Containerize.Generation.Tests.Merging;

/// <summary>Edits as people make them, each with what must still be true of the file when it was merged.</summary>
internal sealed class HandEdits
{
    private readonly List<Func<string, bool>> _checks = [];

    public string Text { get; private set; } = "";

    public static HandEdits Apply(Artifact file, (int Kind, int Place, string Value)[] edits)
    {
        var hand = new HandEdits { Text = file.Text };
        var yaml = IsYaml(file.Kind);
        for (var i = 0; i < edits.Length; i++)
        {
            var (kind, place, value) = edits[i];
            if (yaml) hand.Yaml(kind, place, value, i);
            else hand.Lines(file.Kind, kind, place, value, i);
        }

        // A later edit may undo an earlier one.
        hand._checks.RemoveAll(check => !check(hand.Text));
        return hand;
    }

    /// <summary>Whether files of a kind are YAML, and JSON with it.</summary>
    public static bool IsYaml(ArtifactKind kind) => kind is ArtifactKind.Compose or ArtifactKind.Kubernetes or ArtifactKind.Kustomization or ArtifactKind.HelmValues;

    /// <summary>What a text that is no YAML consists of.</summary>
    public static IReadOnlyList<string> Pieces(ArtifactKind kind, string text) => kind == ArtifactKind.Dockerfile ? TextPieces.Instructions(text) : TextPieces.Lines(text);

    public bool IsIn(string merged) => _checks.TrueForAll(check => check(merged));

    private void Yaml(int kind, int place, string value, int index)
    {
        var lines = Text.TrimEnd('\n').Split('\n').ToList();
        var at = place % lines.Count;
        var line = lines[at];
        var indent = line[..(line.Length - line.TrimStart().Length)];
        switch (kind)
        {
            case 0:
                Contains($"# note {index} {CommentText.Of(value)}".TrimEnd());
                lines.Insert(at, $"{indent}# note {index} {CommentText.Of(value)}".TrimEnd());
                break;
            case 1:
                // A key of the user's own, beside one that is there.
                if (!IsEntry(line)) return;
                lines.Insert(at, $"{indent}mine{index}: {YamlScalar.Of(value)}");
                Has(l => l.Key.EndsWith($"/mine{index}", StringComparison.Ordinal) && l.Value == Written(value));
                break;
            case 2:
                // Another value for a key that is there.
                if (!IsEntry(line) || line.EndsWith(':')) return;
                lines[at] = line[..(line.IndexOf(": ", StringComparison.Ordinal) + 2)] + YamlScalar.Quoted($"edited{index} {value}");
                Has(l => l.Value == Written($"edited{index} {value}"));
                break;
            case 3:
                // A comment behind a value.
                if (!IsEntry(line) || line.EndsWith(':')) return;
                lines[at] = $"{line} # behind {index}";
                Contains($"# behind {index}");
                break;
            case 4:
                // An item of the user's own in a list of words.
                if (!line.TrimStart().StartsWith("- ", StringComparison.Ordinal) || line.Contains(": ", StringComparison.Ordinal) || line.EndsWith(':')) return;
                lines.Insert(at, $"{indent}- {YamlScalar.Quoted($"item{index} {value}")}");
                Has(l => l.Value == Written($"item{index} {value}"));
                break;
            case 5:
                // Another item in a list of named ones.
                if (!line.TrimStart().StartsWith("- name: ", StringComparison.Ordinal)) return;
                lines.Insert(at, $"{indent}- name: mine{index}\n{indent}  value: {YamlScalar.Quoted(value)}");
                Has(l => l.Key.Contains($"[mine{index}]/value", StringComparison.Ordinal) && l.Value == Written(value));
                break;
            default:
                Text = Text.TrimEnd('\n') + $"\n# last {index}";
                Contains($"# last {index}");
                return;
        }

        Text = string.Join('\n', lines) + "\n";
    }

    private void Lines(ArtifactKind file, int kind, int place, string value, int index)
    {
        var pieces = Pieces(file, Text).ToList();
        var at = place % (pieces.Count + 1);
        if (kind == 6 && at < pieces.Count && pieces[at].StartsWith("EXPOSE", StringComparison.Ordinal)) pieces[at] = $"EXPOSE {7000 + index}\n";
        else if (kind > 3) pieces.Insert(at, $"# note {index} {CommentText.Of(value)}".TrimEnd() + "\n");
        else pieces.Insert(at, $"ENV MINE{index}={DockerfileWord.Quoted(CommentText.Of(value))}\n");
        var edited = string.Concat(pieces);
        foreach (var piece in Pieces(file, edited).Except(Pieces(file, Text)).ToList()) _checks.Add(m => Pieces(file, m).Contains(piece));
        Text = edited;
    }

    private void Contains(string text) => _checks.Add(m => m.Contains(text, StringComparison.Ordinal));

    private void Has(Func<KeyValuePair<string, string>, bool> leaf) => _checks.Add(m => Leaves.Of(m).Any(leaf));

    private static bool IsEntry(string line) => line.TrimStart() is var text && char.IsAsciiLetter(text.Length > 0 ? text[0] : ' ') && (text.Contains(": ", StringComparison.Ordinal) || text.EndsWith(':'));

    // Half of a surrogate pair cannot be written as UTF-8.
    private static string Written(string value) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(value));
}
