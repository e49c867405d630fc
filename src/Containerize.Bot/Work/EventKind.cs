namespace Containerize.Bot.Work;

/// <summary>What a repository needs attention for.</summary>
internal enum EventKind
{
    /// <summary>A base branch is new or changed, or the pull request for it did.</summary>
    Base,

    /// <summary>Somebody's pull request is new or changed.</summary>
    PullRequest,

    /// <summary>A comment holds a command.</summary>
    Command,
}
