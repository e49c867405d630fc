namespace Containerize.Workspace.Code;

/// <summary>What one round of looking yielded in a project.</summary>
/// <param name="Demand">The hash of what the round was asked for: the same question to the same code has the same answer.</param>
/// <param name="Files">The files that a name led to, with the hashes of their content.</param>
/// <param name="Leads">Whom these mention, under whatever conditions.</param>
/// <param name="Facts">The facts, in the order in which they were found.</param>
/// <param name="Mentions">Who mentions whom, in the order in which it was found.</param>
internal sealed record FoundInRound(string Demand, KeyValuePair<string, string>[] Files, ScopeMentions[] Leads, Fact[] Facts, ScopeMentions[] Mentions)
{
    /// <summary>A round without anything to look into.</summary>
    /// <param name="demand">What it was asked for.</param>
    public static FoundInRound Nothing(string demand) => new(demand, [], [], [], []);
}
