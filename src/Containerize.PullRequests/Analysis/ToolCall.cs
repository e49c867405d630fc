namespace Containerize.PullRequests.Analysis;

/// <summary>A call of the tool over a copy of a repository.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Path">What it reads, from the top of the repository: a solution or a folder; empty for the top.</param>
public sealed record ToolCall(string Verb, string Path)
{
    /// <summary>Options of ours.</summary>
    public EquatableList<string> Options { get; init; }

    /// <summary>The operands before the path. They come after the end of all options, so they can be any text.</summary>
    public EquatableList<string> Operands { get; init; }

    /// <summary>The arguments of the tool.</summary>
    /// <param name="copy">Where the tool finds the copy of the repository.</param>
    internal string[] Arguments(string copy) => [Verb, .. Options, "--", .. Operands, $"{copy}/{Path}"];
}
