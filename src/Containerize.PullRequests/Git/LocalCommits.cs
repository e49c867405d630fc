namespace Containerize.PullRequests.Git;

/// <summary>Commits of a clone on this machine, and those that it does not have from elsewhere.</summary>
/// <param name="clone">The clone.</param>
/// <param name="others">Where the others come from.</param>
public sealed class LocalCommits(GitRepository clone, ICommitSource others) : ICommitSource
{
    /// <inheritdoc/>
    public async Task<GitRepository> GetAsync(IReadOnlyList<string> commits, string folder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(commits);
        foreach (var commit in commits)
        {
            if (!await clone.HasAsync(commit, ct).ConfigureAwait(false)) return await others.GetAsync(commits, folder, ct).ConfigureAwait(false);
        }

        return clone;
    }
}
