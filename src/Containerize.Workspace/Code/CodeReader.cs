using Containerize.Detection;
using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Scanning;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>
/// Runs the detectors over the C# projects. Only candidates are looked into: files with a detector's trigger word, then, round by round, files that could lead to a fact in
/// a library or pass a value that a fact depends on. The rest contributes its declarations where a candidate binds to them.
/// </summary>
internal sealed class CodeReader
{
    private readonly string _root;
    private readonly WorkspaceOptions _options;
    private readonly CancellationToken _ct;
    private readonly IReadOnlyList<ProjectCode> _projects;
    private readonly FoundInProject[] _found;
    private readonly SolutionNames _names;
    private readonly DeclarationIndex _declarations;
    private readonly HashSet<string> _libraries;
    private readonly CompilationFactory _compilations;

    private CodeReader(string root, IReadOnlyList<EvaluatedProject> projects, WorkspaceOptions options, CancellationToken ct)
    {
        _root = root;
        _options = options;
        _ct = ct;
        using (Stages.Begin("scan"))
        {
            _projects = new SourceLoader(root, options.Parallelism).Load(projects, ct);
            _found = [.. _projects.Select(p => new FoundInProject(p))];
            var declared = Files.Select(f => f.Declared(ct)).ToArray();
            _names = new SolutionNames(declared.SelectMany(d => d.Types), declared.SelectMany(d => d.Methods));
            _declarations = new DeclarationIndex(Files);
        }

        _libraries = ReachedNames.Libraries(projects);
        _compilations = new CompilationFactory(_projects.ToDictionary(p => p.Project.Path, StringComparer.Ordinal), ct);
    }

    private IEnumerable<CodeFile> Files => _projects.SelectMany(p => p.Files);

    /// <summary>What the detectors see, in the order of the projects.</summary>
    /// <param name="root">The output root.</param>
    /// <param name="projects">The C# projects that are looked into.</param>
    /// <param name="options">How to read.</param>
    /// <param name="ct">Cancels the work.</param>
    public static IReadOnlyList<ProjectFacts> Read(string root, IReadOnlyList<EvaluatedProject> projects, WorkspaceOptions options, CancellationToken ct) =>
        new CodeReader(root, projects, options, ct).Read();

    private ProjectFacts[] Read()
    {
        foreach (var file in Files) file.IsCandidate = !_options.Scan || file.Scan.IsTriggered;
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string> added = [];
        while (Files.Any(f => f is { IsCandidate: true, IsDetected: false }) || added.Count > 0)
        {
            using var round = Stages.Begin("detect");
            added = Round(wanted, added);
            var words = ReachedNames.Of(_found.Where(f => _libraries.Contains(f.Code.Project.Path))).Concat(wanted).Select(n => Word.Of(n)).ToHashSet();
            foreach (var file in Files) file.IsCandidate |= file.Scan.Mentions(words);
        }

        return [.. _found.Select(Finished)];
    }

    // Everything in the new candidates, and the newly wanted calls in the old ones. Yields the names that the values found turned out to depend on.
    private HashSet<string> Round(HashSet<string> wanted, HashSet<string> added)
    {
        var all = _options.Scan ? new NameDemand(wanted) : NameDemand.Everything;
        var fresh = new NameDemand(added);
        var words = added.Select(n => Word.Of(n)).ToHashSet();
        foreach (var file in Files.Where(f => f is { IsCandidate: true, IsDetected: false })) _declarations.Need(file);
        Each(_projects.Count, i => _ = _projects[i].Trees(_ct).Count());
        var compilations = _compilations.Make();
        Each(_projects.Count, i => Detect(_found[i], compilations[_projects[i].Project.Path], all, fresh, words));
        var asked = all.Asked.Concat(fresh.Asked).Where(n => !wanted.Contains(n)).ToHashSet(StringComparer.Ordinal);
        wanted.UnionWith(asked);
        return asked;
    }

    private void Detect(FoundInProject found, CSharpCompilation compilation, NameDemand all, NameDemand fresh, HashSet<ulong> words)
    {
        var known = found.Code.Files.Where(f => f.IsDetected && words.Count > 0 && f.Scan.Mentions(words)).Select(f => f.Whole(_ct)).ToArray();
        if (known.Length > 0) found.Facts.AddRange(ProjectDetection.Calls(compilation, known, _names, fresh, _ct));
        var candidates = found.Code.Files.Where(f => f is { IsCandidate: true, IsDetected: false }).ToArray();
        if (candidates.Length == 0) return;
        var result = ProjectDetection.Run(compilation, [.. candidates.Select(f => f.Whole(_ct))], _names, _ct, all);
        found.Facts.AddRange(result.Facts);
        found.Mentions.AddRange(result.Mentions);
        foreach (var file in candidates) file.IsDetected = true;
    }

    private ProjectFacts Finished(FoundInProject found)
    {
        // What was not looked into leads nowhere, but it is declared.
        var declared = found.Code.Files.Where(f => !f.IsDetected).SelectMany(f => f.Scan.Types).Distinct(StringComparer.Ordinal).Select(t => new ScopeMentions(new Scope(t), default, default));
        return new ProjectFacts(RelativePath.Of(_root, found.Code.Project.Path), ProjectDetection.InOrder(found.Facts), ProjectDetection.InOrder(found.Mentions.Concat(declared)));
    }

    private void Each(int count, Action<int> work) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _options.Parallelism), CancellationToken = _ct }, work);
}
