namespace Containerize.Validation.Fixes;

/// <summary>Corrects what is mechanical to correct, and nothing else of a file.</summary>
public static class Fixer
{
    /// <summary>The rules that have a correction, sorted.</summary>
    public static IReadOnlyList<string> Rules => LineFixes.Rules;

    /// <summary>The files with one correction for each line at most; a second run corrects the rest.</summary>
    /// <param name="files">The files.</param>
    /// <param name="findings">What was found in them.</param>
    /// <param name="corrected">How many findings are corrected.</param>
    /// <returns>The files in their order; those without a correction are the same instances.</returns>
    public static EquatableList<TextFile> Apply(IReadOnlyList<TextFile> files, IReadOnlyList<Finding> findings, out int corrected)
    {
        var byFile = findings.ToLookup(finding => finding.Location.File, StringComparer.Ordinal);
        var count = 0;
        var result = files.Select(file => Apply(file, [.. byFile[file.Path]], ref count)).ToList();
        corrected = count;
        return result.ToEquatableList();
    }

    private static TextFile Apply(TextFile file, List<Finding> findings, ref int corrected)
    {
        if (findings.Count == 0)
            return file;
        var lines = file.Text.Split('\n');
        var edits = new SortedDictionary<int, TextEdit>();
        foreach (var finding in findings)
        {
            if (finding.Location.Line > 0 && finding.Location.Line <= lines.Length && LineFixes.Of(finding, lines[finding.Location.Line - 1]) is { } edit && edits.TryAdd(edit.Line, edit))
                corrected++;
        }

        if (edits.Count == 0)
            return file;
        var kept = lines.Select((line, index) => edits.TryGetValue(index + 1, out var edit) ? edit.Text : line).OfType<string>();
        return file with { Text = string.Join('\n', kept) };
    }
}
