namespace Containerize.PullRequests.Work;

/// <summary>How far a repository and the bot have come.</summary>
internal enum OnboardingStage
{
    /// <summary>The bot does its work: there are settings, files or pull requests of its own, or nobody wanted to be asked.</summary>
    Done,

    /// <summary>The pull request with the settings is due, or open.</summary>
    Due,

    /// <summary>It was closed unmerged, so the bot says nothing more.</summary>
    Declined,

    /// <summary>It is for the default branch to decide, and this is another one.</summary>
    Elsewhere,
}
