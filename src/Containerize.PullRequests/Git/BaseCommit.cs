namespace Containerize.PullRequests.Git;

/// <summary>What a pull request is made against.</summary>
/// <param name="Branch">The base branch.</param>
/// <param name="Commit">The id of its head.</param>
public sealed record BaseCommit(string Branch, string Commit);
