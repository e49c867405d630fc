namespace Containerize.PullRequests.Git;

/// <summary>What a commit is called in texts for people.</summary>
internal static class CommitName
{
    private const int Length = 10;

    /// <summary>The beginning of a commit's id, long enough to tell it from all others.</summary>
    /// <param name="commit">The id.</param>
    public static string Short(string commit) => commit[..Math.Min(Length, commit.Length)];
}
