using Octokit;

namespace Containerize.PullRequests.GitHub;

/// <summary>Moves a branch that somebody may push to at the same moment: from where it is known to be, or not at all.</summary>
/// <param name="client">The client.</param>
/// <param name="owner">The owner.</param>
/// <param name="name">The repository's name.</param>
internal sealed class BranchMove(IGitHubClient client, string owner, string name)
{
    // What Git calls no commit: a branch that is moved there is gone.
    private static readonly string Nowhere = new('0', 40);

    /// <summary>The head of a branch; null when there is no such branch.</summary>
    public async Task<string?> HeadAsync(string branch) =>
        (await GitHubErrors.FoundAsync(() => client.Repository.Branch.Get(owner, name, branch)).ConfigureAwait(false))?.Commit.Sha;

    /// <summary>Moves it.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="before">Where it has to be.</param>
    /// <param name="after">Where it is from then on; null for nowhere.</param>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> RunAsync(string branch, string before, string? after)
    {
        if (await HeadAsync(branch).ConfigureAwait(false) != before) return false;
        if (await SwapAsync(branch, before, after ?? Nowhere).ConfigureAwait(false)) return true;
        // Where the branch has not moved, the server does not know how to compare and swap; between this look and the next call nothing else can be done.
        if (await HeadAsync(branch).ConfigureAwait(false) != before) return false;
        if (after is null) await client.Git.Reference.Delete(owner, name, "heads/" + branch).ConfigureAwait(false);
        else await client.Git.Reference.Update(owner, name, "heads/" + branch, new ReferenceUpdate(after, force: true)).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> SwapAsync(string branch, string before, string after)
    {
        const string Query = "mutation($repository: ID!, $updates: [RefUpdate!]!) { updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId } }";
        var repository = (await client.Repository.Get(owner, name).ConfigureAwait(false)).NodeId;
        var updates = new[] { new { name = "refs/heads/" + branch, beforeOid = before, afterOid = after, force = true } };
        var answer = await GitHubErrors.FoundAsync(() => new GraphQuery(client).RunAsync(Query, new { repository, updates })).ConfigureAwait(false);
        return answer is not null && !answer.Body.ContainsKey("errors");
    }
}
