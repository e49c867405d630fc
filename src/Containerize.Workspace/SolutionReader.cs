using Containerize.Workspace.Code;
using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Locating;
using Containerize.Workspace.Projects;
using Containerize.Workspace.Sdks;
using Containerize.Workspace.Texts;

namespace Containerize.Workspace;

/// <summary>Reads a solution: its projects by MSBuild evaluation, its code by Roslyn, its configuration and deployment files as text.</summary>
public static class SolutionReader
{
    private const long MaxConfigurationBytes = 4 << 20;
    private const long MaxDeploymentBytes = 1 << 20;

    /// <summary>The absolute path of the solution or project file that a path means.</summary>
    /// <param name="path">A .sln, .slnx, .slnf or project file, or a folder that holds one.</param>
    /// <exception cref="ContainerizeException">The path is missing or holds no solution, or several (<see cref="ExitCode.Usage"/>).</exception>
    public static string Locate(string path) => SolutionLocator.Find(path).Path;

    /// <summary>Reads the solution, project or folder at a path. Nothing of it is built, restored or run.</summary>
    /// <param name="path">A .sln, .slnx, .slnf or project file, or a folder that holds one.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The projects, what the detectors saw in their code, and the texts of configuration and deployment files.</returns>
    /// <exception cref="ContainerizeException">
    /// The path is missing or holds no solution (<see cref="ExitCode.Usage"/>); the solution is malformed or no project in it can be read (<see cref="ExitCode.Solution"/>).
    /// </exception>
    public static async Task<SolutionFacts> ReadAsync(string path, WorkspaceOptions options, CancellationToken ct)
    {
        var locating = Stages.Begin("locate");
        var located = SolutionLocator.Find(path);
        var listing = await SolutionListingReader.ReadAsync(located, ct).ConfigureAwait(false);
        var choice = SdkChoice.For(GlobalJson.Above(located.Folder), InstalledSdk.All());
        MSBuildRegistration.Ensure(choice.Sdk);
        locating?.Dispose();
        return await Task.Run(() => Read(located, listing, choice, options, ct), ct).ConfigureAwait(false);
    }

    private static SolutionFacts Read(LocatedSolution located, SolutionListing listing, SdkChoice choice, WorkspaceOptions options, CancellationToken ct)
    {
        var repository = RepositoryRoot.Above(located.Folder);
        using var ahead = options.Parallelism > 1 ? new ReadAhead(options.Cache is not null, ct) : null;
        ahead?.Start(listing.Projects);
        // What the code binds to is read beside the evaluation, which leaves a processor idle for much of the time.
        void Evaluating()
        {
            ahead?.Hold();
            if (ahead is not null) FrameworkWarmth.Begin();
        }

        var evaluating = Stages.Begin("evaluate");
        var read = ProjectsReader.Read(located, listing, choice.Sdk, repository, options, Evaluating, ct);
        evaluating?.Dispose();
        if (read.Projects.Count == 0) throw NothingToRead(located, read.Notices);
        var root = OutputRoot.Find(located.Folder, repository, read);
        var factory = new ProjectFactory(root, read);
        // A project that only a test needs may lie outside; there is no path for it.
        var inside = read.Projects.Values.Where(p => RelativePath.IsInside(root, p.Path)).ToArray();
        // The code is the long part; the rest is looked for beside it.
        var reading = Task.Run(() => new CodeFacts(root, options, read.IsKnown, ahead, ct).Read([.. inside.Where(p => p.Language == "csharp" && !p.IsTest)]), ct);
        var files = Stages.Begin("files");
        var projects = inside.Select(factory.Make).OrderBy(p => p.Path, StringComparer.Ordinal).ToEquatableList();

        List<PendingNotice> notices = [.. read.Notices];
        if (choice.Notice is not null) notices.Add(choice.Notice);
        var configuration = Texts(root, projects.SelectMany(p => p.ConfigurationFiles), MaxConfigurationBytes, notices);
        // Charts and compose files often stand beside the folder of the code.
        var deployment = Texts(root, DeploymentFileFinder.Find(root, repository).Select(f => RelativePath.Of(root, f)), MaxDeploymentBytes, null, repository);
        files?.Dispose();
        var facts = reading.GetAwaiter().GetResult().OrderBy(f => f.Project, StringComparer.Ordinal).ToEquatableList();

        var solution = new Solution(RelativePath.Of(root, located.Path), Path.GetFileNameWithoutExtension(located.Path), RelativePath.Of(located.Folder, root), projects)
        {
            Listed = read.Listed.Where(read.Projects.ContainsKey).Select(p => RelativePath.Of(root, p)).Order(StringComparer.Ordinal).ToEquatableList(),
            Notices = Finished(notices, root),
            PinnedSdk = choice.Pinned,
            SdkRollForward = choice.RollForward,
            RepositoryFolder = repository is null || repository == root ? "" : RelativePath.Of(repository, root),
        };
        return new SolutionFacts(solution, facts, configuration, deployment);
    }

    private static ContainerizeException NothingToRead(LocatedSolution located, IReadOnlyList<PendingNotice> notices)
    {
        if (notices is [var only])
        {
            var shown = Path.Combine(Path.GetDirectoryName(located.Shown) ?? "", RelativePath.Of(located.Folder, only.Path));
            return new ContainerizeException(ExitCode.Solution, only.Under(located.Folder).Message, only.Remedy, new SourceLocation(shown, only.Line, only.Column));
        }

        var reasons = Finished(notices, located.Folder).Take(5).Select(n => $"{n.Location}: {n.Message}").ToArray();
        return reasons.Length == 0
            ? new ContainerizeException(ExitCode.Solution, "the solution lists no project", "Add the projects to it or name another one", new SourceLocation(located.Shown))
            : new ContainerizeException(ExitCode.Solution, "no project can be read: " + string.Join("; ", reasons), "Correct what is named", new SourceLocation(located.Shown));
    }

    private static EquatableList<TextFile> Texts(string root, IEnumerable<string> files, long maxBytes, List<PendingNotice>? notices, string? repository = null)
    {
        List<TextFile> texts = [];
        foreach (var file in files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (text, problem) = TextReading.Read(repository ?? root, Path.GetFullPath(Path.Combine(root, file)), maxBytes);
            if (text is not null) texts.Add(new TextFile(file, text));
            else notices?.Add(new PendingNotice(AnalysisRules.UnreadableConfiguration, Path.Combine(root, file), 0, 0, $"the configuration file cannot be read: {problem}", "Correct the file"));
        }

        return texts.ToEquatableList();
    }

    private static EquatableList<Notice> Finished(IEnumerable<PendingNotice> notices, string root) =>
        notices.Select(n => n.Under(root)).Distinct()
            .OrderBy(n => n.Location.File, StringComparer.Ordinal).ThenBy(n => n.Location.Line).ThenBy(n => n.Location.Column)
            .ThenBy(n => n.Rule, StringComparer.Ordinal).ThenBy(n => n.Message, StringComparer.Ordinal)
            .ToEquatableList();
}
