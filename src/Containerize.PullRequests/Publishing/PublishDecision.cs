using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Publishing;

/// <summary>What happens, and why.</summary>
/// <param name="Action">What.</param>
/// <param name="Reason">Why, as a sentence without a final stop.</param>
public sealed record PublishDecision(PublishAction Action, string Reason)
{
    /// <summary>Whether the branch is made anew too, and not the title and description alone.</summary>
    public bool PushesAnew { get; init; } = true;

    /// <summary>Decides. The same state and proposal lead to the same decision, and what a decision leads to leads to none: it can be run again at any time.</summary>
    /// <param name="proposal">The pull request that the head of the base calls for; null when every file is up to date.</param>
    /// <param name="given">What it was planned against.</param>
    /// <param name="state">What is on the server.</param>
    /// <param name="order">What somebody who may write has asked for.</param>
    public static PublishDecision Of(Proposal? proposal, BaseCommit given, RepositoryState state, PublishOrder order = PublishOrder.None)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(state);
        if (state.BaseHead != given.Commit) return new(PublishAction.Leave, state.BaseHead.Length == 0 ? $"there is no branch {given.Branch} any more" : $"{given.Branch} has moved on; the run for its new head decides");
        var theirs = state.Branch is { IsOurs: false } && order == PublishOrder.None;
        if (proposal is null)
        {
            return state.Open is null ? new(PublishAction.Leave, "every file is up to date")
                : theirs ? new(PublishAction.HandsOff, "somebody has pushed to the branch")
                : new(PublishAction.Close, "every file is up to date");
        }

        if (theirs) return state.Open is null ? new(PublishAction.Leave, $"somebody has pushed to {proposal.Branch}, and no pull request is open for it") : new(PublishAction.HandsOff, "somebody has pushed to the branch");
        if (state.Open is not null)
            return order == PublishOrder.None && IsCurrent(proposal, state) ? new(PublishAction.Leave, "the pull request is up to date")
                : order != PublishOrder.None ? new(PublishAction.Renew, "somebody asked for it")
                : HasBranch(proposal, state) ? new(PublishAction.Renew, "the description says something else now") { PushesAnew = false }
                : new(PublishAction.Renew, "the files are others now");
        return order != PublishOrder.Recreate && state.PullRequests.Any(p => !p.IsMerged && p.Marks.Content == proposal.ContentHash)
            ? new(PublishAction.Leave, "the same content was declined before")
            // A run that ended between its branch and its pull request has made the one commit already.
            : new(PublishAction.Open, proposal.IsOnboarding ? "there are no settings yet, so it asks first" : "the files are out of date") { PushesAnew = order != PublishOrder.None || !HasBranch(proposal, state) || state.Branch!.Parent != given.Commit };
    }

    private static bool HasBranch(Proposal proposal, RepositoryState state) => state.Branch is { IsOnBase: true } branch && branch.Content == proposal.ContentHash;

    // Where the base moved on and the content is the same, making it anew would only start everybody's checks again; not so where the base was replaced.
    private static bool IsCurrent(Proposal proposal, RepositoryState state) =>
        HasBranch(proposal, state) && state.Open!.Title == proposal.Title && state.Open.Marks.Content == proposal.ContentHash && state.Open.Marks.Ignored == proposal.Ignored;
}
