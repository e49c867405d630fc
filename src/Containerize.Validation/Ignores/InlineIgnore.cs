using System.Text.RegularExpressions;

namespace Containerize.Validation.Ignores;

/// <summary>A note in a file that leaves findings of its line out: <c># containerize:ignore CTZ4011 -- the reason</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line of the note, from 1.</param>
/// <param name="Column">Where the note starts in it, from 1.</param>
/// <param name="Target">The line that it is about: its own, or the next that is no comment where it stands alone.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Reason">Why; empty where none is given.</param>
internal sealed partial record InlineIgnore(string File, int Line, int Column, int Target, EquatableList<string> Rules, string Reason)
{
    private const string Word = "containerize:ignore";

    public static IEnumerable<InlineIgnore> Of(TextFile file)
    {
        if (!file.Text.Contains(Word, StringComparison.Ordinal))
            yield break;
        var lines = file.Text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (Note().Match(lines[index]) is not { Success: true } note)
                continue;
            var rules = note.Groups["rules"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToEquatableList();
            yield return new InlineIgnore(file.Path, index + 1, note.Index + 1, Aim(lines, index), rules, note.Groups["reason"].Value.Trim());
        }
    }

    private static int Aim(string[] lines, int index)
    {
        if (!lines[index].TrimStart().StartsWith('#'))
            return index + 1;
        var next = index + 1;
        while (next < lines.Length && (lines[next].Trim().Length == 0 || lines[next].TrimStart().StartsWith('#')))
            next++;
        return next + 1;
    }

    [GeneratedRegex(@"(?<=^|\s)#\s*containerize:ignore\s+(?<rules>CTZ\d{4}(?:\s*,\s*CTZ\d{4})*)\s*(?:--\s*(?<reason>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
