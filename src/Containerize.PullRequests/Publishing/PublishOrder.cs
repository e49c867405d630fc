namespace Containerize.PullRequests.Publishing;

/// <summary>What somebody who may write has asked for.</summary>
public enum PublishOrder
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The branch is made anew, whoever pushed to it.</summary>
    Rebase,

    /// <summary>The branch is made anew, and what was declined is offered again.</summary>
    Recreate,
}
