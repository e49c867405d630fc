namespace Containerize.Bot.GitHub;

/// <summary>A repository as GitHub has it now.</summary>
/// <param name="Owner">The owner's name.</param>
/// <param name="Name">Its name.</param>
/// <param name="DefaultBranch">Its default branch.</param>
internal sealed record RepositoryFacts(string Owner, string Name, string DefaultBranch);
