using Octokit;

namespace Containerize.PullRequests.GitHub;

/// <summary>Comments, and what the bot says to them.</summary>
/// <param name="client">The client.</param>
/// <param name="address">The repository.</param>
internal sealed class Conversation(IGitHubClient client, RepositoryAddress address)
{
    /// <summary>A comment as it is now; null when it is gone.</summary>
    public Task<IssueComment?> FindAsync(long id) => GitHubErrors.ToldAsync(() => GitHubErrors.FoundAsync(() => client.Issue.Comment.Get(address.Owner, address.Name, id)));

    /// <summary>The pull request that a comment belongs to; null when it belongs to an issue.</summary>
    public Task<PullRequest?> PullRequestAsync(IssueComment comment) => int.TryParse(comment.HtmlUrl.Split('#')[0].Split('/')[^1], out var number)
        ? GitHubErrors.ToldAsync(() => GitHubErrors.FoundAsync(() => client.PullRequest.Get(address.Owner, address.Name, number)))
        : Task.FromResult<PullRequest?>(null);

    /// <summary>Whether somebody may write to the repository, as GitHub says at this moment.</summary>
    public Task<bool> MayWriteAsync(string login) => GitHubErrors.ToldAsync(async () =>
        (await GitHubErrors.FoundAsync(() => client.Repository.Collaborator.ReviewPermission(address.Owner, address.Name, login)).ConfigureAwait(false))?.Permission is "admin" or "maintain" or "write");

    /// <summary>Reacts to a comment; a reaction that is there stays the only one of its kind.</summary>
    /// <returns>Who reacted: the login of the bot.</returns>
    public Task<string> ReactAsync(long id, ReactionType reaction) =>
        GitHubErrors.ToldAsync(async () => (await client.Reaction.IssueComment.Create(address.Owner, address.Name, id, new NewReaction(reaction)).ConfigureAwait(false)).User.Login);

    /// <summary>Whether somebody has reacted so.</summary>
    public Task<bool> HasReactedAsync(long id, ReactionType reaction, string login) =>
        GitHubErrors.ToldAsync(async () => (await client.Reaction.IssueComment.GetAll(address.Owner, address.Name, id).ConfigureAwait(false)).Any(r => r.Content.Value == reaction && r.User.Login == login));

    /// <summary>Changes a pull request's description.</summary>
    public Task DescribeAsync(int number, string body) =>
        GitHubErrors.ToldAsync(() => client.PullRequest.Update(address.Owner, address.Name, number, new PullRequestUpdate { Body = body }));
}
