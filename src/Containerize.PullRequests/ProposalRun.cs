using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests;

/// <summary>From a commit to the pull request that it calls for: copied, analysed in a sandbox, compared, planned. Nothing outside a temporary folder is written.</summary>
/// <param name="repository">The clone.</param>
/// <param name="tool">The tool in its sandbox.</param>
/// <param name="limits">How large the repository may be.</param>
public sealed class ProposalRun(GitRepository repository, IAnalysisTool tool, CopyLimits limits)
{
    /// <summary>The commit whose settings, templates and ignores count; empty for the one that is read.</summary>
    public string Deciding { get; init; } = "";

    /// <summary>The time that the schedule of the settings is held against; null where it does not count.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether a repository without a settings file and without generated files is offered the settings alone.</summary>
    public bool Onboards { get; init; }

    /// <summary>Runs.</summary>
    /// <param name="given">What the pull request is made against.</param>
    /// <param name="page">The repository's page, for links; null when it has none that is known.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="ignored">The rules whose findings the description leaves out.</param>
    /// <exception cref="ContainerizeException">The repository is refused, its settings are not valid, or the analysis fails.</exception>
    public async Task<ProposalResult> RunAsync(BaseCommit given, RepositoryPage? page, CancellationToken ct, EquatableList<string> ignored = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, SandboxedTool.Copy);
        var copy = await RepositoryCopy.PrepareAsync(repository, given.Commit, Deciding.Length > 0 ? Deciding : given.Commit, scratch.Path, limits, ct).ConfigureAwait(false);
        using var blobs = new BlobReader(repository);
        var settings = copy.Settings(repository);
        if (Silence(settings, given, Now) is { } reason) return new ProposalResult(null, reason, IsSilent: true);

        var solutions = new List<(SeenApplication, SeenGeneration)>();
        var files = new List<ChangedFile>();
        var names = RepositorySolutions.Of(settings, copy).ToList();
        var projects = new FollowedProjects(settings);
        // Where every project is followed the tool is asked all at once; else which are left out is known once they are found.
        var all = projects.AreAll ? await tool.RunAllAsync([.. names.Select(n => Json("analyze", n)), .. names.Select(n => Json("generate", n))], scratch.Path, ct).ConfigureAwait(false) : null;
        var analysed = all ?? await tool.RunAllAsync([.. names.Select(n => Json("analyze", n))], scratch.Path, ct).ConfigureAwait(false);
        var applications = names.Select((name, i) => new ApplicationReading(name).Read(analysed[i])).ToList();
        var followed = applications.ConvertAll(projects.Of);
        var generated = all?.Skip(names.Count).ToList() ?? await tool.RunAllAsync([.. names.Select((name, i) => Json("generate", name, projects.Options(applications[i])))], scratch.Path, ct).ConfigureAwait(false);
        for (var i = 0; i < names.Count; i++)
        {
            var application = applications[i];
            var generation = GenerationReading.Read(generated[i], application.Root);
            solutions.Add((followed[i], generation));
            files.AddRange(new WrittenFiles(copy, folder, blobs.Read).Changed([.. generation.Written], application.Root));
        }

        var sorted = files.DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableList();
        var input = new ProposalInput(given, copy, page, settings, solutions.ToEquatableList(), sorted) { Ignored = ignored };
        var proposal = Onboards && !BotSettingsFile.IsSetUp(copy.Files.Keys) ? new OnboardingPlanner(input).Plan() : new ProposalPlanner(input).Plan();
        return new ProposalResult(proposal, proposal is null ? "every file is up to date" : "", IsSilent: false) { Settings = settings };
    }

    private static ToolCall Json(string verb, string solution, IEnumerable<string>? more = null) => new(verb, solution) { Options = ((string[])["--output", "json", .. more ?? []]).ToEquatableList() };

    private static string? Silence(BotSettings settings, BaseCommit given, DateTimeOffset? now) =>
        !settings.Enabled ? $"{settings.File} says that the bot is not enabled"
        : settings.BaseBranches.Count > 0 && !settings.BaseBranches.Contains(given.Branch) ? $"{settings.File} does not name {given.Branch} among the base branches"
        : now is { } moment && settings.Schedule.Count > 0 && !settings.Schedule.Any(s => CronWindow.Holds(s, moment)) ? $"the schedule in {settings.File} does not hold now"
        : null;
}
