using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Publishing;
using Octokit;

namespace Containerize.PullRequests.GitHub;

/// <summary>A repository on GitHub, by its REST API.</summary>
/// <param name="client">The client, with a token.</param>
/// <param name="owner">The owner.</param>
/// <param name="name">The repository's name.</param>
public sealed class GitHubHost(IGitHubClient client, string owner, string name) : IPullRequestHost
{
    // More than a person reads, and so many that one that was declined long ago is among them.
    private const int MostPullRequests = 100;

    /// <inheritdoc/>
    public Task<RepositoryState> ReadAsync(string branch, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
    {
        var head = await HeadAsync(branch).ConfigureAwait(false);
        var request = new PullRequestRequest { Head = $"{owner}:{BranchName.Of(branch)}", Base = branch, State = ItemStateFilter.All, SortProperty = PullRequestSort.Created, SortDirection = SortDirection.Descending };
        var found = await client.PullRequest.GetAllForRepository(owner, name, request, new ApiOptions { PageSize = MostPullRequests, PageCount = 1 }).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return new RepositoryState(
            head ?? "",
            head is null ? null : await BranchAsync(BranchName.Of(branch), head).ConfigureAwait(false),
            found.Select(p => new PullRequestState(p.Number, p.State.Value == ItemState.Open, p.MergedAt is not null, p.Title, p.Body ?? "")).ToEquatableList());
    });

    /// <inheritdoc/>
    public Task PushAsync(Proposal proposal, bool exists, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
    {
        var given = await client.Git.Commit.Get(owner, name, proposal.Base.Commit).ConfigureAwait(false);
        var tree = new NewTree { BaseTree = given.Tree.Sha };
        foreach (var file in proposal.Files) tree.Tree.Add(new NewTreeItem { Path = file.Path, Mode = file.Mode, Type = TreeType.Blob, Content = file.After });
        var made = await client.Git.Tree.Create(owner, name, tree).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        var commit = await client.Git.Commit.Create(owner, name, new NewCommit(proposal.CommitMessage, made.Sha, proposal.Base.Commit)).ConfigureAwait(false);
        return exists
            ? await client.Git.Reference.Update(owner, name, "heads/" + proposal.Branch, new ReferenceUpdate(commit.Sha, force: true)).ConfigureAwait(false)
            : await client.Git.Reference.Create(owner, name, new NewReference("refs/heads/" + proposal.Branch, commit.Sha)).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public Task<int> OpenAsync(Proposal proposal, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
        (await client.PullRequest.Create(owner, name, new NewPullRequest(proposal.Title, proposal.Branch, proposal.Base.Branch) { Body = proposal.Body }).ConfigureAwait(false)).Number);

    /// <inheritdoc/>
    public async Task<EquatableList<string>> DressAsync(int number, Proposal proposal, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var notes = new List<string>();
        if (proposal.Labels.Count > 0)
            await GitHubErrors.NotedAsync(notes, "the labels could not be set", () => client.Issue.Labels.AddToIssue(owner, name, number, [.. proposal.Labels])).ConfigureAwait(false);
        var teams = proposal.Reviewers.Where(r => r.Contains('/')).Select(r => r[(r.IndexOf('/', StringComparison.Ordinal) + 1)..]).ToList();
        var people = proposal.Reviewers.Where(r => !r.Contains('/')).ToList();
        if (proposal.Reviewers.Count > 0)
            await GitHubErrors.NotedAsync(notes, "the reviews could not be asked for", () => client.PullRequest.ReviewRequest.Create(owner, name, number, new PullRequestReviewRequest(people, teams))).ConfigureAwait(false);
        return notes.ToEquatableList();
    }

    /// <inheritdoc/>
    public Task DescribeAsync(int number, Proposal proposal, CancellationToken ct) =>
        GitHubErrors.ToldAsync(() => client.PullRequest.Update(owner, name, number, new PullRequestUpdate { Title = proposal.Title, Body = proposal.Body }));

    /// <inheritdoc/>
    public Task SayOnceAsync(int number, string kind, string text, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
    {
        var mark = $"<!-- containerize {kind} -->";
        var said = await client.Issue.Comment.GetAllForIssue(owner, name, number).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return said.Any(c => c.Body?.Contains(mark, StringComparison.Ordinal) == true) ? null : await client.Issue.Comment.Create(owner, name, number, $"{text}\n{mark}\n").ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public Task CloseAsync(int number, string branch, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
    {
        var closed = await client.PullRequest.Update(owner, name, number, new PullRequestUpdate { State = ItemState.Closed }).ConfigureAwait(false);
        await client.Git.Reference.Delete(owner, name, "heads/" + branch).ConfigureAwait(false);
        return closed;
    });

    private async Task<string?> HeadAsync(string branch)
    {
        try
        {
            return (await client.Repository.Branch.Get(owner, name, branch).ConfigureAwait(false)).Commit.Sha;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private async Task<BranchState?> BranchAsync(string branch, string baseHead)
    {
        if (await HeadAsync(branch).ConfigureAwait(false) is not { } head) return null;
        var commit = await client.Git.Commit.Get(owner, name, head).ConfigureAwait(false);
        if (commit.Parents is not [var parent]) return new BranchState(head, false, "");
        var content = ContentHash.Of(Changed(await TreeAsync(parent.Sha).ConfigureAwait(false), await TreeAsync(head).ConfigureAwait(false)));
        return new BranchState(head, await HasAsync(baseHead, parent.Sha).ConfigureAwait(false), commit.Message.Contains($"\nContainerize-Content: {content}", StringComparison.Ordinal) ? content : "");
    }

    private async Task<bool> HasAsync(string baseHead, string commit)
    {
        if (baseHead == commit) return true;
        try
        {
            return (await client.Repository.Commit.Compare(owner, name, commit, baseHead).ConfigureAwait(false)).Status is "ahead" or "identical";
        }
        catch (NotFoundException)
        {
            return false;
        }
    }

    private async Task<Dictionary<string, TreeItem>> TreeAsync(string commit) =>
        (await client.Git.Tree.GetRecursive(owner, name, commit).ConfigureAwait(false)).Tree.Where(i => i.Type.Value != TreeType.Tree).ToDictionary(i => i.Path, StringComparer.Ordinal);

    // A file that was taken away is a change that the bot never makes: it has no mode and no content.
    private static IEnumerable<(string Path, string Mode, string Blob)> Changed(Dictionary<string, TreeItem> before, Dictionary<string, TreeItem> after) =>
        after.Where(f => !before.TryGetValue(f.Key, out var old) || old.Sha != f.Value.Sha || old.Mode != f.Value.Mode).Select(f => (f.Key, f.Value.Mode, f.Value.Sha))
            .Concat(before.Keys.Where(p => !after.ContainsKey(p)).Select(p => (p, "", "")));
}
