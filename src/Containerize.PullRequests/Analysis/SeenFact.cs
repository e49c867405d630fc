namespace Containerize.PullRequests.Analysis;

/// <summary>Something that the analysis found, with where.</summary>
/// <param name="Says">What it means, in our words: listens on, needs.</param>
/// <param name="Value">What was found, in the repository's words.</param>
/// <param name="Detail">More about it, in the repository's words; empty for nothing.</param>
/// <param name="Places">Where it was seen.</param>
public sealed record SeenFact(string Says, string Value, string Detail, EquatableList<SeenPlace> Places)
{
    /// <summary>Words of which one stands in every line of a generated file that comes from this fact.</summary>
    public EquatableList<string> Words { get; init; }

    /// <summary>Whether it says what a service is; the others matter only where a line that changes comes from them.</summary>
    public bool IsMain { get; init; } = true;
}
