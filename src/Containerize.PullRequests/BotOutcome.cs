using Containerize.PullRequests.Git;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests;

/// <summary>What came of an event.</summary>
/// <param name="Reason">What was done and why, as a sentence without a final stop. It holds no secret.</param>
public sealed record BotOutcome(string Reason)
{
    /// <summary>What a base branch was at; null where none was looked at.</summary>
    public BaseCommit? Base { get; init; }

    /// <summary>What a base branch calls for; null where none was looked at.</summary>
    public ProposalResult? Result { get; init; }

    /// <summary>What was done with the bot's pull request; null for nothing.</summary>
    public PublishResult? Published { get; init; }

    /// <summary>What could not be done besides, as sentences without a final stop.</summary>
    public EquatableList<string> Notes { get; init; }

    /// <summary>In Markdown, what there was no right to say in a check; empty for nothing.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Why the settings of the base cannot be read; null where they can.</summary>
    public ContainerizeException? Problem { get; init; }

    /// <summary>Whether the settings say that the workflow fails.</summary>
    public bool IsFailure { get; init; }
}
