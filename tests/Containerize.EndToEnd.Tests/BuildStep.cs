namespace Containerize.EndToEnd.Tests;

/// <summary>A step of an image build, as the builder's plain output names it.</summary>
/// <param name="Text">The instruction.</param>
/// <param name="Cached">Whether its layer was taken from the cache.</param>
internal sealed record BuildStep(string Text, bool Cached)
{
    /// <summary>Reads the steps off the output of <c>docker build --progress plain</c>.</summary>
    /// <param name="output">The output, in which lines of several steps may be mixed.</param>
    public static IReadOnlyList<BuildStep> Read(string output)
    {
        var lines = output.Split('\n').Select(l => l.TrimEnd('\r').Split(' ', 2)).Where(l => l.Length == 2 && l[0].StartsWith('#')).Select(l => (Id: l[0], Text: l[1])).ToList();
        var cached = lines.Where(l => l.Text == "CACHED").Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(l => l.Text.StartsWith('[')).DistinctBy(l => l.Id).Select(l => new BuildStep(l.Text, cached.Contains(l.Id)))];
    }
}
