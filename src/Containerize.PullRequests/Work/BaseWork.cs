using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Work;

/// <summary>Brings the bot's pull request for a base branch up to date.</summary>
/// <param name="place">What it works with.</param>
internal sealed class BaseWork(WorkPlace place)
{
    /// <summary>Does it.</summary>
    /// <param name="branch">The base branch, or the bot's branch for it; empty for the default branch.</param>
    /// <param name="order">What somebody asked for.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="ignoring">One more rule whose findings the description leaves out; empty for none.</param>
    public async Task<BotOutcome> RunAsync(string branch, PublishOrder order, CancellationToken ct, string ignoring = "")
    {
        var name = BranchName.BaseOf(branch) ?? branch;
        if (name.Length == 0) name = await place.Host.DefaultBranchAsync().ConfigureAwait(false);
        if (!BranchName.IsValid(name)) return new BotOutcome("the branch has a name that Git does not take");
        var state = await place.Host.ReadAsync(name, BranchName.Of(name), ct).ConfigureAwait(false);
        if (state.BaseHead.Length == 0) return new BotOutcome($"there is no branch {name}");
        var isWanted = order != PublishOrder.None || ignoring.Length > 0;
        if (Paused(state, isWanted) is { } paused) return paused;

        var given = new BaseCommit(name, state.BaseHead);
        using var scratch = new ScratchFolder();
        var repository = await place.Commits.GetAsync([given.Commit], scratch.Path, ct).ConfigureAwait(false);
        var (stage, asked) = await new Onboarding(place).OfAsync(repository, given, state, ct).ConfigureAwait(false);
        if (stage == OnboardingStage.Elsewhere) return new BotOutcome("the default branch is asked for settings first") { Base = given };
        if (stage == OnboardingStage.Declined && !isWanted) return new BotOutcome("the settings were declined, so nothing is said until there are some") { Base = given };
        var isDone = stage == OnboardingStage.Done;
        if (!isDone) state = asked!;
        if (Paused(state, isWanted) is { } wait) return wait;

        var ignored = ignoring.Length == 0 ? state.Ignored : state.Ignored.Append(ignoring).Distinct().Order(StringComparer.Ordinal).ToEquatableList();
        var run = new ProposalRun(repository, place.Tool, place.Limits) { Now = isWanted ? null : place.Time.GetUtcNow(), Onboards = !isDone };
        ProposalResult result;
        try
        {
            result = await run.RunAsync(given, place.Page, ct, ignored).ConfigureAwait(false);
        }
        catch (ContainerizeException e) when (e.IsForMaintainer())
        {
            return await new SettingsProblem(place).TellAsync(given, e).ConfigureAwait(false);
        }

        // Who does not want the bot, or not for this branch, keeps what is open.
        if (result.IsSilent) return new BotOutcome(result.Reason) { Base = given, Result = result };
        if (result.Proposal is not null && state.Open is null && result.Settings.Limit is > 0 and var limit && await place.Host.CountOpenAsync().ConfigureAwait(false) is var open && open >= limit)
            return new BotOutcome($"{open} pull requests of the bot are open, and the settings want no more than {limit}") { Base = given, Result = result };
        var publisher = new PullRequestPublisher(place.Host);
        // Settings came by another way, so there is nothing left to ask.
        if (isDone && asked?.Open is not null) await publisher.PublishAsync(null, given, BranchName.Configure(name), PublishOrder.None, ct).ConfigureAwait(false);
        var published = await publisher.PublishAsync(result.Proposal, given, isDone ? BranchName.Of(name) : BranchName.Configure(name), order, ct).ConfigureAwait(false);
        return new BotOutcome(published.Decision.Reason) { Base = given, Result = result, Published = published, Notes = published.Notes };
    }

    private static BotOutcome? Paused(RepositoryState state, bool isWanted) => state.Open?.Marks.IsPaused == true && !isWanted ? new BotOutcome($"somebody has paused #{state.Open.Number}") : null;
}
