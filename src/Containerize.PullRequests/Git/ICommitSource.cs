namespace Containerize.PullRequests.Git;

/// <summary>Where commits come from.</summary>
public interface ICommitSource
{
    /// <summary>A repository that has some commits with all their files.</summary>
    /// <param name="commits">The commits' ids.</param>
    /// <param name="folder">An empty folder that it may be made in.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">They cannot be had, or are refused.</exception>
    Task<GitRepository> GetAsync(IReadOnlyList<string> commits, string folder, CancellationToken ct);
}
