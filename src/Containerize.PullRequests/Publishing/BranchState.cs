namespace Containerize.PullRequests.Publishing;

/// <summary>The bot's branch, as it is on the server.</summary>
/// <param name="Head">The id of its head.</param>
/// <param name="Parent">The commit that it was made on; empty when it is not one.</param>
/// <param name="IsOnBase">Whether it was made on a commit that the base branch has.</param>
/// <param name="Content">The hash of what the head changes, recomputed from its files; empty when its message says another one, or none: then it is not the bot's own.</param>
public sealed record BranchState(string Head, string Parent, bool IsOnBase, string Content)
{
    /// <summary>Whether the head is as the bot made it.</summary>
    public bool IsOurs => Content.Length > 0;
}
