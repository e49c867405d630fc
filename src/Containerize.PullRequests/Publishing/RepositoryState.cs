namespace Containerize.PullRequests.Publishing;

/// <summary>Everything on the server that decides what happens.</summary>
/// <param name="BaseHead">The head of the base branch; empty when there is no such branch.</param>
/// <param name="Branch">The bot's branch; null when there is none.</param>
/// <param name="PullRequests">The pull requests of the bot's branch against the base, the newest first.</param>
public sealed record RepositoryState(string BaseHead, BranchState? Branch, EquatableList<PullRequestState> PullRequests)
{
    /// <summary>The one that is open; null when none is.</summary>
    public PullRequestState? Open => PullRequests.FirstOrDefault(p => p.IsOpen);

    /// <summary>The rules whose findings somebody has asked to leave out: those of the one that is open, else of the last one.</summary>
    public EquatableList<string> Ignored => (Open ?? (PullRequests.Count > 0 ? PullRequests[0] : null))?.Marks.Ignored ?? [];
}
