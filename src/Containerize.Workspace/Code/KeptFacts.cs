namespace Containerize.Workspace.Code;

/// <summary>What an earlier run saw in a project whose triggered files, and whose declarations, were those of now.</summary>
/// <param name="Files">The hash of the content of every file, by path.</param>
/// <param name="Rounds">What each round yielded; the last one had nothing to do.</param>
internal sealed record KeptFacts(KeyValuePair<string, string>[] Files, FoundInRound[] Rounds);
