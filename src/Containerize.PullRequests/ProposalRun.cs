using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests;

/// <summary>From a commit to the pull request that it calls for: copied, analysed in a sandbox, compared, planned. Nothing outside a temporary folder is written.</summary>
/// <param name="repository">The clone.</param>
/// <param name="tool">The tool in its sandbox.</param>
/// <param name="limits">How large the repository may be.</param>
public sealed class ProposalRun(GitRepository repository, SandboxedTool tool, CopyLimits limits)
{
    /// <summary>Runs.</summary>
    /// <param name="given">What the pull request is made against.</param>
    /// <param name="page">The repository's page, for links; null when it has none that is known.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <exception cref="ContainerizeException">The repository is refused, its settings are not valid, or the analysis fails.</exception>
    public async Task<ProposalResult> RunAsync(BaseCommit given, RepositoryPage? page, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(given);
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, SandboxedTool.Copy);
        // The tool takes the folder that holds .git for the top of the repository; of the history nothing is there.
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        var copy = await RepositoryCopy.MakeAsync(repository, given.Commit, folder, limits, ct).ConfigureAwait(false);
        using var blobs = new BlobReader(repository);
        var settings = BotSettingsFile.Find([.. copy.Files.Keys]) is { } file ? BotSettingsFile.Read(blobs.Read(copy.Files[file]), file) : new BotSettings();
        if (Silence(settings, given) is { } reason) return new ProposalResult(null, reason, IsSilent: true);

        var solutions = new List<(SeenApplication, SeenGeneration)>();
        var files = new List<ChangedFile>();
        foreach (var solution in Solutions(settings, copy))
        {
            var application = new ApplicationReading(solution).Read(await tool.RunAsync("analyze", solution, scratch.Path, ct).ConfigureAwait(false));
            var generation = GenerationReading.Read(await tool.RunAsync("generate", solution, scratch.Path, ct).ConfigureAwait(false), application.Root);
            solutions.Add((application, generation));
            files.AddRange(new WrittenFiles(copy, folder, blobs.Read).Changed([.. generation.Written], application.Root));
        }

        var sorted = files.DistinctBy(f => f.Path).OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableList();
        var proposal = new ProposalPlanner(new ProposalInput(given, copy, page, settings, solutions.ToEquatableList(), sorted)).Plan();
        return new ProposalResult(proposal, proposal is null ? "every file is up to date" : "", IsSilent: false);
    }

    private static string? Silence(BotSettings settings, BaseCommit given) =>
        !settings.Enabled ? $"{settings.File} says that the bot is not enabled"
        : settings.BaseBranches.Count > 0 && !settings.BaseBranches.Contains(given.Branch) ? $"{settings.File} does not name {given.Branch} among the base branches"
        : null;

    private static EquatableList<string> Solutions(BotSettings settings, RepositoryCopy copy)
    {
        if (settings.Solutions.FirstOrDefault(s => !copy.Files.ContainsKey(s)) is { } missing)
            throw new ContainerizeException(ExitCode.Usage, $"there is no file '{missing}', which bot.solutions names", "Write the path of a solution or project from the top of the repository", new SourceLocation(settings.File));
        if (settings.Solutions.Count > 0) return settings.Solutions;
        return SolutionChoice.Of(copy.Files.Keys, out var several) is { } only ? EquatableList.Of(only)
            : throw new ContainerizeException(
                ExitCode.Usage,
                several == 0 ? "the repository holds no solution and no project" : $"the repository holds {several} solutions or projects on one level",
                several == 0 ? "Nothing: there is nothing to do here" : $"Name those that the bot looks after in bot.solutions of {BotSettings.FileName} at the top of the repository");
    }
}
