using Containerize.PullRequests.Git;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Work;

/// <summary>Finds out whether a repository was asked, and what it said. All of it stands on GitHub.</summary>
/// <param name="place">What it works with.</param>
internal sealed class Onboarding(WorkPlace place)
{
    /// <summary>Finds it out.</summary>
    /// <param name="repository">Has the base's commit.</param>
    /// <param name="given">The base.</param>
    /// <param name="updates">The pull requests with container files for this base; null where they were not looked for yet.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The stage, and the pull requests that ask; null where they were not looked for.</returns>
    public async Task<(OnboardingStage Stage, RepositoryState? Asked)> OfAsync(GitRepository repository, BaseCommit given, RepositoryState? updates, CancellationToken ct)
    {
        if (!place.Onboards) return (OnboardingStage.Done, null);
        var isSetUp = await IsSetUpAsync(repository, given.Commit, ct).ConfigureAwait(false);
        if (isSetUp && updates is null or { PullRequests.Count: > 0 }) return (OnboardingStage.Done, null);
        updates ??= await place.Host.ReadAsync(given.Branch, BranchName.Of(given.Branch), ct).ConfigureAwait(false);
        if (updates.PullRequests.Count > 0) return (OnboardingStage.Done, null);
        var main = await place.Host.DefaultBranchAsync().ConfigureAwait(false);
        var asked = await place.Host.ReadAsync(main, BranchName.Configure(main), ct).ConfigureAwait(false);
        isSetUp = isSetUp || asked.PullRequests.Any(p => p.IsMerged);
        if (given.Branch != main) return (isSetUp || await IsSetUpAsync(asked.BaseHead, ct).ConfigureAwait(false) ? OnboardingStage.Done : OnboardingStage.Elsewhere, null);
        var stage = isSetUp ? OnboardingStage.Done : asked.Open is null && asked.PullRequests.Count > 0 ? OnboardingStage.Declined : OnboardingStage.Due;
        return (stage, asked);
    }

    private async Task<bool> IsSetUpAsync(string commit, CancellationToken ct)
    {
        if (commit.Length == 0) return false;
        using var scratch = new ScratchFolder();
        return await IsSetUpAsync(await place.Commits.GetAsync([commit], scratch.Path, ct).ConfigureAwait(false), commit, ct).ConfigureAwait(false);
    }

    private async Task<bool> IsSetUpAsync(GitRepository repository, string commit, CancellationToken ct) =>
        BotSettingsFile.IsSetUp((await repository.TreeAsync(commit, place.Limits.Files, ct).ConfigureAwait(false)).Entries.Where(e => e.IsFile).Select(e => e.Path));
}
