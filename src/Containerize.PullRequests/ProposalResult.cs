using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests;

/// <summary>What a run comes to.</summary>
/// <param name="Proposal">The pull request that would be made; null for none.</param>
/// <param name="Reason">Why there is none, as a sentence without a final stop; empty where there is one.</param>
/// <param name="IsSilent">Whether the bot is not wanted here, so that it does nothing at all.</param>
public sealed record ProposalResult(Proposal? Proposal, string Reason, bool IsSilent)
{
    /// <summary>The settings that counted.</summary>
    public BotSettings Settings { get; init; } = new();
}
