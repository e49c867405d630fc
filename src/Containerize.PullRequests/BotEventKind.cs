namespace Containerize.PullRequests;

/// <summary>What a repository needs attention for.</summary>
public enum BotEventKind
{
    /// <summary>A base branch is new or changed, or the bot's pull request for it did.</summary>
    Base,

    /// <summary>Somebody's pull request is new or changed.</summary>
    PullRequest,

    /// <summary>A comment holds a command.</summary>
    Command,
}
