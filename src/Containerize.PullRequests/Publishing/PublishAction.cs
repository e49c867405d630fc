namespace Containerize.PullRequests.Publishing;

/// <summary>What happens to the bot's pull request.</summary>
public enum PublishAction
{
    /// <summary>Nothing.</summary>
    Leave,

    /// <summary>The branch is made and a pull request opened.</summary>
    Open,

    /// <summary>The branch is made anew, and the title and description follow.</summary>
    Renew,

    /// <summary>A person has pushed to the branch: it is left to them, and said once.</summary>
    HandsOff,

    /// <summary>Nothing would change any more: it is closed, and the branch removed.</summary>
    Close,
}
