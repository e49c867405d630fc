using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Checks;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Planning;
using Octokit;

namespace Containerize.PullRequests.Work;

/// <summary>Checks somebody's pull request: whether the container files follow the code in it, and what is wrong in those that it changes.</summary>
/// <param name="place">What it works with.</param>
internal sealed class PullRequestWork(WorkPlace place)
{
    private readonly CheckRuns _checks = new(place.Client, place.Address);

    /// <summary>Does it.</summary>
    /// <param name="number">The pull request.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<BotOutcome> RunAsync(int number, CancellationToken ct)
    {
        var pull = await GitHubErrors.ToldAsync(() => place.Client.PullRequest.Get(place.Address.Owner, place.Address.Name, number)).ConfigureAwait(false);
        if (place.IsOwn(pull)) return await new BaseWork(place).RunAsync(pull.Base.Ref, Publishing.PublishOrder.None, ct).ConfigureAwait(false);
        if (pull.State.Value != ItemState.Open) return new BotOutcome($"#{number} is closed");
        if (await place.Host.FindHeadAsync(pull.Base.Ref).ConfigureAwait(false) is not { } main) return new BotOutcome($"there is no branch {pull.Base.Ref}");
        var made = $"{main}:{pull.Head.Sha}";
        if (await _checks.IsDoneAsync(pull.Head.Sha, made).ConfigureAwait(false)) return new BotOutcome($"#{number} was checked before");

        using var scratch = new ScratchFolder();
        var repository = await place.Commits.GetAsync([main, pull.Head.Sha], scratch.Path, ct).ConfigureAwait(false);
        if ((await new Onboarding(place).OfAsync(repository, new BaseCommit(pull.Base.Ref, main), null, ct).ConfigureAwait(false)).Stage != OnboardingStage.Done) return new BotOutcome("there are no settings yet, so nothing is checked");
        var (settings, invalid) = await SettingsAsync(repository, main, ct).ConfigureAwait(false);
        if (!settings.Enabled || settings.Check == "off" || (settings.BaseBranches.Count > 0 && !settings.BaseBranches.Contains(pull.Base.Ref))) return new BotOutcome($"the settings want no check for {pull.Base.Ref}");
        var notes = new List<string>();
        var (report, findings, stale) = await ReportAsync(repository, main, pull, (settings, invalid), notes, ct).ConfigureAwait(false);
        if (findings is not null) await _checks.UploadAsync(pull.Head.Sha, number, findings.Text, notes).ConfigureAwait(false);
        if (stale is not null && settings.Commit) await new PullRequestCommit(place).RunAsync(pull, stale, notes, ct).ConfigureAwait(false);
        var isWritten = await _checks.WriteAsync(pull.Head.Sha, made, report, notes).ConfigureAwait(false);
        return new BotOutcome($"checked #{number}: {report.Title}")
        {
            Notes = notes.ToEquatableList(),
            Summary = isWritten ? "" : $"## {report.Title}\n\n{report.Summary}",
            IsFailure = !isWritten && report.Conclusion == "failure",
        };
    }

    private async Task<(CheckReport Report, SarifFindings? Findings, Proposal? Stale)> ReportAsync(
        GitRepository repository, string main, PullRequest pull, (BotSettings Settings, ContainerizeException? Invalid) given, List<string> notes, CancellationToken ct)
    {
        var planner = new CheckPlanner(pull.Head.Sha, given.Settings.Check == "required");
        try
        {
            var changed = await TreeChanges.OfAsync(repository, main, pull.Head.Sha, place.Limits.Files, ct).ConfigureAwait(false);
            // What the head says decides nothing yet, and would when it is merged.
            var changesSettings = changed.Any(p => SlashPath.NameOf(p) == BotSettings.FileName);
            if (changesSettings && (await SettingsAsync(repository, pull.Head.Sha, ct).ConfigureAwait(false)).Invalid is { } invalid) return (planner.Invalid(invalid), null, null);
            if (given.Invalid is not null) return (changesSettings ? planner.Mended() : planner.Invalid(given.Invalid), null, null);
            if (changed.All(TreeChanges.IsIdle)) return (planner.Idle(), null, null);
            var findings = await FindingsAsync(repository, pull.Head.Sha, main, ct).ConfigureAwait(false);
            var result = await ProposedAsync(repository, pull.Base.Ref, pull.Head.Sha, main, ct).ConfigureAwait(false);
            var isOfBase = result is not null && (await ProposedAsync(repository, pull.Base.Ref, main, main, ct).ConfigureAwait(false))?.ContentHash == result.ContentHash;
            var annotations = findings?.Annotations.Where(a => changed.Contains(a.Path)).ToEquatableList() ?? [];
            return (planner.Read(result?.Files ?? [], isOfBase, result?.Conflicts ?? [], annotations), findings, isOfBase ? null : result);
        }
        catch (ContainerizeException e) when (e.ExitCode is ExitCode.Usage or ExitCode.Solution)
        {
            notes.Add(e.What);
            return (e.IsForMaintainer() ? planner.ForMaintainer(e) : planner.Unread(e), null, null);
        }
    }

    private async Task<Proposal?> ProposedAsync(GitRepository repository, string branch, string commit, string deciding, CancellationToken ct) =>
        (await new ProposalRun(repository, place.Tool, place.Limits) { Deciding = deciding }.RunAsync(new BaseCommit(branch, commit), place.Page, ct).ConfigureAwait(false)).Proposal;

    // The files as they are in the pull request, before anything is generated; there is nothing to say where none were generated yet.
    private async Task<SarifFindings?> FindingsAsync(GitRepository repository, string commit, string deciding, CancellationToken ct)
    {
        using var scratch = new ScratchFolder();
        var copy = await RepositoryCopy.PrepareAsync(repository, commit, deciding, scratch.Path, place.Limits, ct).ConfigureAwait(false);
        if (!copy.Files.Keys.Any(p => SlashPath.NameOf(p) == ProposalPlanner.LockFile)) return null;
        var text = await place.Tool.RunAsync(new ToolCall("validate", "") { Options = EquatableList.Of("--exit-zero", "--output", "sarif") }, scratch.Path, ct).ConfigureAwait(false);
        return SarifFindings.Read(text, [.. copy.Files.Keys]);
    }

    private async Task<(BotSettings Settings, ContainerizeException? Invalid)> SettingsAsync(GitRepository repository, string commit, CancellationToken ct)
    {
        var files = (await repository.TreeAsync(commit, place.Limits.Files, ct).ConfigureAwait(false)).Entries.Where(e => e.IsFile).DistinctBy(e => e.Path).ToDictionary(e => e.Path, StringComparer.Ordinal);
        if (BotSettingsFile.Find(files.Keys) is not { } file) return (new BotSettings(), null);
        using var blobs = new BlobReader(repository);
        try
        {
            return (BotSettingsFile.Read(blobs.Read(files[file]), file), null);
        }
        catch (ContainerizeException e) when (e.IsOfSettings())
        {
            return (new BotSettings(), e);
        }
    }
}
