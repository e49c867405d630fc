using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Planning;
using Octokit;

namespace Containerize.PullRequests.Work;

/// <summary>Everything that work on a repository needs.</summary>
internal sealed record WorkPlace(IGitHubClient Client, RepositoryAddress Address, ICommitSource Commits, IAnalysisTool Tool, CopyLimits Limits, TimeProvider Time)
{
    public GitHubHost Host { get; } = new(Client, Address.Owner, Address.Name);

    public RepositoryPage Page => new(Address.Page);

    /// <summary>Whether a pull request's head is the bot's own branch for its base.</summary>
    public bool IsOwn(PullRequest pull) => IsHere(pull.Head) && pull.Head.Ref == BranchName.Of(pull.Base.Ref);

    /// <summary>Whether a side of a pull request is in this repository.</summary>
    public bool IsHere(GitReference side) => side.Repository is { } there && there.FullName.Equals($"{Address.Owner}/{Address.Name}", StringComparison.OrdinalIgnoreCase);
}
