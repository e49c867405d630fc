namespace Containerize.Generation.Rendering;

/// <summary>Compares a file of plain lines with its probe.</summary>
internal static class LineComparison
{
    /// <summary>The first difference as a sentence, or null when there is none.</summary>
    public static string? Difference(string text, string probe, IReadOnlyList<WrittenScalar> written)
    {
        var actual = text.Split('\n');
        var expected = probe.Split('\n');
        if (actual.Length != expected.Length) return $"{actual.Length} lines instead of {expected.Length}";
        for (var i = 0; i < actual.Length; i++)
        {
            if (actual[i] != ProbeText.Expected(expected[i], written)) return $"line {i + 1} differs";
        }

        return null;
    }
}
