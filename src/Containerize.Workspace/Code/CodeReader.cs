using Containerize.Detection;
using Containerize.Workspace.Evaluation;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>
/// Runs the detectors over the C# projects, in rounds. Only candidates are looked into: files with a detector's trigger word, then, round by round, files that could lead to a
/// fact in a library or pass a value that a fact depends on. The rest contributes its declarations where a candidate binds to them. A project in which nothing changed that
/// could say something else answers each round as it did in an earlier run.
/// </summary>
internal sealed class CodeReader
{
    private readonly string _root;
    private readonly WorkspaceOptions _options;
    private readonly CancellationToken _ct;
    private readonly IReadOnlyList<ProjectWork> _projects;
    private readonly List<RoundDemand> _demands = [];
    private readonly SolutionNames _names;
    private readonly Lazy<DeclarationIndex> _declarations;
    private readonly HashSet<string> _libraries;
    private readonly AskedValues _asked = new();
    private readonly ReachedNames _reached = new();
    private readonly HashSet<Fact> _ofLibraries = new(ReferenceEqualityComparer.Instance);
    private readonly ReferenceGraph _graph;
    private readonly CompilationFactory _compilations;

    /// <summary>Makes one.</summary>
    /// <param name="root">The output root.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="graph">Which of them refer to which.</param>
    /// <param name="options">How to read.</param>
    /// <param name="ct">Cancels the work.</param>
    public CodeReader(string root, IReadOnlyList<ProjectWork> projects, ReferenceGraph graph, WorkspaceOptions options, CancellationToken ct)
    {
        (_root, _projects, _graph, _options, _ct) = (root, projects, graph, options, ct);
        var code = projects.Select(p => p.Code).ToArray();
        var outlines = code.SelectMany(p => p.Files).Select(f => f.Outline).ToArray();
        _names = new SolutionNames(outlines.SelectMany(o => o.Types), outlines.SelectMany(o => o.Methods));
        _declarations = new Lazy<DeclarationIndex>(() => new DeclarationIndex(code.SelectMany(p => p.Files)));
        _libraries = Libraries.Of([.. code.Select(p => p.Project)]);
        _compilations = new CompilationFactory(code.ToDictionary(p => p.Project.Path, StringComparer.Ordinal), graph, ct);
    }

    /// <summary>What the detectors see, in the order of the projects.</summary>
    public ProjectFacts[] Read()
    {
        CallDemand wanted = CallDemand.Nothing, added = CallDemand.Nothing;
        while (true)
        {
            var demand = new RoundDemand(wanted, added, _demands.Count == 0 ? [] : _reached.Names.Concat(wanted.Names), _demands.Count == 0 ? null : _demands[^1]);
            _demands.Add(demand);
            var hasWork = new bool[_projects.Count];
            Each(_projects.Count, i => hasWork[i] = _projects[i].Enter(_demands));
            if (added.Names.Count == 0 && !hasWork.Contains(true))
            {
                foreach (var project in _projects) project.Take(FoundInRound.Nothing(demand.Hash));
                return [.. _projects.Select(Finished)];
            }

            using var round = Stages.Begin("detect");
            Round(demand, hasWork);
            Follow();
            // Without the scan every call was read in the first round.
            if (!_options.Scan) continue;
            added = new CallDemand(_asked.Parameters.Where(p => !wanted.WantsArgument(p.Method, p.Index)), _asked.Options.Where(o => !wanted.WantsMember(o.Type, o.Property)));
            wanted = new CallDemand(_asked.Parameters, _asked.Options);
        }
    }

    // What the round yielded decides which files lead to a fact in a library, and whose calls are asked for.
    private void Follow()
    {
        var rounds = _projects.Select(p => (Found: p.Rounds[^1], IsLibrary: _libraries.Contains(p.Code.Project.Path))).ToArray();
        var counting = _asked.Add(rounds.SelectMany(r => r.Found.Facts), rounds.SelectMany(r => r.Found.Mentions));
        foreach (var mention in rounds.Where(r => r.IsLibrary).SelectMany(r => r.Found.Mentions)) _reached.Add(mention);
        foreach (var fact in rounds.Where(r => r.IsLibrary).SelectMany(r => r.Found.Facts)) _ofLibraries.Add(fact);
        foreach (var fact in counting.Where(_ofLibraries.Contains)) _reached.Add(fact);
        _reached.Follow();
    }

    // Everything in the new candidates, and the newly wanted calls in the old ones.
    private void Round(RoundDemand demand, bool[] hasWork)
    {
        var live = Enumerable.Range(0, _projects.Count).Where(i => _projects[i].IsLive && (hasWork[i] || (demand.Added.Names.Count > 0 && Known(_projects[i], demand).Any()))).ToArray();
        var compilations = live.Length == 0 ? null : Compilations([.. live.Select(i => _projects[i])]);
        foreach (var project in Enumerable.Range(0, _projects.Count).Except(live).Select(i => _projects[i])) project.Take(project.IsLive ? FoundInRound.Nothing(demand.Hash) : project.Kept(_demands));
        Each(live.Length, n => _projects[live[n]].Take(Detect(_projects[live[n]], compilations![_projects[live[n]].Code.Project.Path], demand)));
    }

    private IReadOnlyDictionary<string, CSharpCompilation> Compilations(IReadOnlyList<ProjectWork> live)
    {
        var paths = live.Select(p => p.Code.Project.Path).ToArray();
        var involved = paths.SelectMany(_graph.Closure).Concat(paths).ToHashSet(StringComparer.Ordinal);
        var code = _projects.Where(p => involved.Contains(p.Code.Project.Path)).Select(p => p.Code).ToArray();
        // Where outlines were kept the files have not been looked through; what follows asks for one after the other.
        Each(code.Length, i => code[i].Look());
        // Those of earlier rounds too: a project that what was kept no longer fits comes in with candidates that nothing followed in this run.
        foreach (var file in live.SelectMany(p => p.Code.Files).Where(f => f.IsCandidate)) _declarations.Value.Need(file);
        Each(code.Length, i => _ = code[i].Trees(_ct).Count());
        return _compilations.Make(paths);
    }

    private FoundInRound Detect(ProjectWork project, CSharpCompilation compilation, RoundDemand demand)
    {
        var all = _options.Scan ? demand.Wanted : CallDemand.Everything;
        List<Fact> facts = [];
        IReadOnlyList<ScopeMentions> mentions = [];
        var known = Known(project, demand).Select(f => f.Whole(_ct)).ToArray();
        if (known.Length > 0) facts.AddRange(ProjectDetection.Calls(compilation, known, _names, demand.Added, _ct, _options.Parallelism));
        var candidates = project.Fresh.ToArray();
        if (candidates.Length > 0)
        {
            var result = ProjectDetection.Run(compilation, [.. candidates.Select(f => f.Whole(_ct))], _names, _ct, all, _options.Parallelism);
            facts.AddRange(result.Facts);
            mentions = [.. result.Mentions];
            foreach (var file in candidates) file.IsDetected = true;
        }

        var ledTo = candidates.Where(f => !f.Outline.IsTriggered).Select(f => KeyValuePair.Create(f.Path, _options.Cache is null ? "" : f.Hash));
        return new FoundInRound(demand.Hash, candidates.Length > 0, [.. ledTo], [.. facts], [.. mentions]);
    }

    private static IEnumerable<CodeFile> Known(ProjectWork project, RoundDemand demand) =>
        demand.Added.Names.Count == 0 ? [] : project.Code.Files.Where(f => f.IsDetected && f.Scan.Mentions(demand.AddedWords));

    private ProjectFacts Finished(ProjectWork project)
    {
        // What was not looked into leads nowhere, but it is declared.
        var declared = project.Code.Files.Where(f => !project.IsDetected(f)).SelectMany(f => f.Outline.Types).Distinct(StringComparer.Ordinal).Select(t => new ScopeMentions(new Scope(t), default, default));
        return new ProjectFacts(RelativePath.Of(_root, project.Code.Project.Path), ProjectDetection.InOrder(project.Facts), ProjectDetection.InOrder(project.Mentions.Concat(declared)));
    }

    private void Each(int count, Action<int> work) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _options.Parallelism), CancellationToken = _ct }, work);
}
