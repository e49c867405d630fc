namespace Containerize.PullRequests.Publishing;

/// <summary>A pull request of the bot's branch, as it is on the server.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="IsMerged">Whether it was merged.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its description.</param>
public sealed record PullRequestState(int Number, bool IsOpen, bool IsMerged, string Title, string Body)
{
    /// <summary>What the bot keeps in the description.</summary>
    public PullRequestMarks Marks => PullRequestMarks.Of(Body);
}
