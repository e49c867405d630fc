namespace Containerize.Generation.Rendering;

/// <summary>Compares a Dockerfile with its probe: the same instructions, and in place of each token the value that was written there.</summary>
internal static class DockerfileComparison
{
    /// <summary>The first difference as a sentence, or null when there is none.</summary>
    public static string? Difference(string text, string probe, IReadOnlyList<WrittenScalar> written)
    {
        try
        {
            var actual = DockerfileReader.Read(text);
            var expected = DockerfileReader.Read(probe);
            if (actual.Count != expected.Count) return $"{actual.Count} instructions instead of {expected.Count}";
            foreach (var (a, e) in actual.Zip(expected))
            {
                if (a.Name != e.Name) return $"the instruction {a.Name} instead of {e.Name}";
                if (a.Words.Count != e.Words.Count) return $"{a.Name} has {a.Words.Count} words instead of {e.Words.Count}";
                foreach (var (word, token) in a.Words.Zip(e.Words))
                {
                    if (word != ProbeText.Expected(token, written)) return $"{a.Name} has another word than planned";
                }
            }

            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
