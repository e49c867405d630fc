using Containerize.Bot.GitHub;
using Containerize.Bot.Settings;
using Containerize.PullRequests;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Publishing;

namespace Containerize.Bot.Work;

/// <summary>Brings the pull request for a base branch to what the head of the branch calls for, by the engine that a workflow uses as well.</summary>
/// <param name="options">The settings.</param>
/// <param name="tokens">Tokens.</param>
/// <param name="repositories">Asks about repositories.</param>
/// <param name="tool">The analysis.</param>
internal sealed class PullRequestWork(BotOptions options, InstallationTokens tokens, RepositoryClient repositories, ToolChoice tool) : IRepositoryWork
{
    /// <inheritdoc/>
    public async Task<string> DoAsync(RepositoryEvent given, CancellationToken ct)
    {
        if (given.Kind != EventKind.Base) return $"nothing is done for a {(given.Kind == EventKind.Command ? "command" : "pull request of others")} yet";
        var read = await tokens.GetAsync(given.Installation, given.Repository, TokenRights.Read, ct).ConfigureAwait(false);
        var repository = await repositories.FindAsync(given.Repository, read, ct).ConfigureAwait(false);
        var branch = given.Branch.Length > 0 ? given.Branch : repository.DefaultBranch;
        if (!BranchName.IsValid(branch)) return "the branch has a name that Git would not take";
        if (branch != repository.DefaultBranch && !await IsNamedAsync(repository, branch, read, ct).ConfigureAwait(false)) return $"{branch} is no base branch";
        if (!await repositories.HasAsync(repository, branch, read, ct).ConfigureAwait(false)) return $"there is no branch {branch}";

        using var clone = new RepositoryClone();
        await clone.FetchAsync(repository.Remote, [$"+refs/heads/{branch}:refs/remotes/origin/{branch}"], read, ct).ConfigureAwait(false);
        var opened = GitRepository.Open(clone.Path);
        if (await opened.HeadOfAsync(branch, ct).ConfigureAwait(false) is not { } head) return $"there is no branch {branch} any more";
        var result = await new ProposalRun(opened, await tool.GetAsync(ct).ConfigureAwait(false), CopyLimits.Default).RunAsync(head, RepositoryPage.Of(repository.Page.AbsoluteUri), ct).ConfigureAwait(false);
        if (result.IsSilent) return result.Reason;

        var write = await tokens.GetAsync(given.Installation, given.Repository, TokenRights.Write, ct).ConfigureAwait(false);
        var host = new GitHubHost(GitHubConnection.Open(options.GitHubApi, write.Value), repository.Owner, repository.Name);
        var published = await new PullRequestPublisher(host).PublishAsync(result.Proposal, head, rebase: false, ct).ConfigureAwait(false);
        return $"{published.Decision.Action}: {published.Decision.Reason}{string.Concat(published.Notes.Select(n => "; " + n))}";
    }

    // A branch other than the default one counts when its own settings say so, and those are at the top.
    private async Task<bool> IsNamedAsync(RepositoryFacts repository, string branch, InstallationToken token, CancellationToken ct) =>
        await repositories.FileAsync(repository, branch, BotSettings.FileName, token, ct).ConfigureAwait(false) is { } text && BotSettings.Read(text, BotSettings.FileName).BaseBranches.Contains(branch);
}
