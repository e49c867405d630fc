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

    private readonly BranchMove _branches = new(client, owner, name);

    /// <inheritdoc/>
    public Task<RepositoryState> ReadAsync(string branch, string own, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
    {
        var head = await _branches.HeadAsync(branch).ConfigureAwait(false);
        var request = new PullRequestRequest { Head = $"{owner}:{own}", Base = branch, State = ItemStateFilter.All, SortProperty = PullRequestSort.Created, SortDirection = SortDirection.Descending };
        var found = await client.PullRequest.GetAllForRepository(owner, name, request, new ApiOptions { PageSize = MostPullRequests, PageCount = 1 }).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return new RepositoryState(
            head ?? "",
            head is null ? null : await BranchAsync(own, head).ConfigureAwait(false),
            found.Select(p => new PullRequestState(p.Number, p.State.Value == ItemState.Open, p.MergedAt is not null, p.Title, p.Body ?? "")).ToEquatableList());
    });

    /// <inheritdoc/>
    public Task<bool> PushAsync(Proposal proposal, string head, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
    {
        var commit = await MakeAsync(proposal.Files, proposal.CommitMessage, proposal.Base.Commit).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        if (head.Length > 0) return await _branches.RunAsync(proposal.Branch, head, commit.Sha).ConfigureAwait(false);
        await client.Git.Reference.Create(owner, name, new NewReference("refs/heads/" + proposal.Branch, commit.Sha)).ConfigureAwait(false);
        return true;
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
        if (proposal.AutoMerge) await GitHubErrors.NotedAsync(notes, "it could not be set to merge by itself", () => AutoMergeAsync(number)).ConfigureAwait(false);
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
    public Task<bool> CloseAsync(int number, string branch, string head, CancellationToken ct) => GitHubErrors.ToldAsync(async () =>
    {
        // The branch first, as it may not be somebody's by now; with it GitHub closes what is open for it.
        if (head.Length > 0 && !await _branches.RunAsync(branch, head, null).ConfigureAwait(false)) return false;
        await client.PullRequest.Update(owner, name, number, new PullRequestUpdate { State = ItemState.Closed }).ConfigureAwait(false);
        return true;
    });

    /// <summary>The name of the default branch.</summary>
    public Task<string> DefaultBranchAsync() => GitHubErrors.ToldAsync(async () => (await client.Repository.Get(owner, name).ConfigureAwait(false)).DefaultBranch);

    /// <summary>How many pull requests of the bot are open, over all base branches.</summary>
    internal Task<int> CountOpenAsync() => GitHubErrors.ToldAsync(async () =>
        (await client.PullRequest.GetAllForRepository(owner, name, new PullRequestRequest { State = ItemStateFilter.Open }).ConfigureAwait(false)).Count(p => p.Head.Ref == BranchName.Of(p.Base.Ref) && p.Head.Repository?.FullName == p.Base.Repository?.FullName));

    // There is no other way to it than a query.
    private async Task<object> AutoMergeAsync(int number)
    {
        var pull = await client.PullRequest.Get(owner, name, number).ConfigureAwait(false);
        const string Query = "mutation($id: ID!) { enablePullRequestAutoMerge(input: { pullRequestId: $id }) { pullRequest { number } } }";
        var answer = await new GraphQuery(client).RunAsync(Query, new { id = pull.NodeId }).ConfigureAwait(false);
        return answer.Body.ContainsKey("errors") ? throw new ApiValidationException(answer.HttpResponse) : answer;
    }

    /// <summary>The head of a branch; null when there is no such branch.</summary>
    public Task<string?> FindHeadAsync(string branch) => GitHubErrors.ToldAsync(() => _branches.HeadAsync(branch));

    /// <summary>Commits files on the head of a branch, which must be what it was.</summary>
    internal async Task<Reference> CommitAsync(EquatableList<ChangedFile> files, string message, string head, string branch) =>
        await client.Git.Reference.Update(owner, name, "heads/" + branch, new ReferenceUpdate((await MakeAsync(files, message, head).ConfigureAwait(false)).Sha, force: false)).ConfigureAwait(false);

    private async Task<Commit> MakeAsync(EquatableList<ChangedFile> files, string message, string parent)
    {
        var tree = new NewTree { BaseTree = (await client.Git.Commit.Get(owner, name, parent).ConfigureAwait(false)).Tree.Sha };
        foreach (var file in files) tree.Tree.Add(new NewTreeItem { Path = file.Path, Mode = file.Mode, Type = TreeType.Blob, Content = file.After });
        var made = await client.Git.Tree.Create(owner, name, tree).ConfigureAwait(false);
        return await client.Git.Commit.Create(owner, name, new NewCommit(message, made.Sha, parent)).ConfigureAwait(false);
    }

    private async Task<BranchState?> BranchAsync(string branch, string baseHead)
    {
        if (await _branches.HeadAsync(branch).ConfigureAwait(false) is not { } head) return null;
        var commit = await client.Git.Commit.Get(owner, name, head).ConfigureAwait(false);
        if (commit.Parents is not [var parent]) return new BranchState(head, "", false, "");
        var before = (await client.Git.Commit.Get(owner, name, parent.Sha).ConfigureAwait(false)).Tree.Sha;
        var content = ContentHash.Of(await new TreeComparison(client, owner, name).ChangedAsync(before, commit.Tree.Sha).ConfigureAwait(false));
        return new BranchState(head, parent.Sha, await HasAsync(baseHead, parent.Sha).ConfigureAwait(false), commit.Message.Contains($"\nContainerize-Content: {content}", StringComparison.Ordinal) ? content : "");
    }

    private async Task<bool> HasAsync(string baseHead, string commit) =>
        baseHead == commit || (await GitHubErrors.FoundAsync(() => client.Repository.Commit.Compare(owner, name, commit, baseHead)).ConfigureAwait(false))?.Status is "ahead" or "identical";
}
