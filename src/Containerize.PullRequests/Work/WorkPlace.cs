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

    /// <summary>Whether a repository that is new to the bot is asked first.</summary>
    public bool Onboards { get; init; }

    /// <summary>Makes a client with the right to checks, where the other one has it not; asked for when there is a check to write.</summary>
    public Func<IGitHubClient>? Checks { get; init; }

    public RepositoryPage Page => new(Address.Page);

    /// <summary>Whether a pull request's head is a branch of the bot's own for its base.</summary>
    public bool IsOwn(PullRequest pull) => IsHere(pull.Head) && BranchName.BaseOf(pull.Head.Ref) == pull.Base.Ref;

    /// <summary>Whether a side of a pull request is in this repository.</summary>
    public bool IsHere(GitReference side) => side.Repository is { } there && there.FullName.Equals($"{Address.Owner}/{Address.Name}", StringComparison.OrdinalIgnoreCase);
}
