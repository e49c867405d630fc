using Containerize.Detection;
using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Scanning;
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
    private readonly HashSet<ulong> _declaredWords = [];
    private readonly ConfigurationHolders _configuration = new();
    private readonly HashSet<ProjectCode> _looked = new(ReferenceEqualityComparer.Instance);
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
        _names = new SolutionNames(outlines.SelectMany(o => o.Types), outlines.SelectMany(o => o.Methods)) { MayDeclareMember = name => _declaredWords.Contains(Word.Of(name)), MayHoldConfiguration = _configuration.MayHold };
        _declarations = new Lazy<DeclarationIndex>(() => new DeclarationIndex(code.SelectMany(p => p.Files)));
        _libraries = Libraries.Of([.. code.Select(p => p.Project)]);
        _compilations = new CompilationFactory(code.ToDictionary(p => p.Project.Path, StringComparer.Ordinal), graph, ct);
    }

    /// <summary>What the detectors see, in the order of the projects.</summary>
    public ProjectFacts[] Read()
    {
        CallDemand wanted = CallDemand.Nothing, added = CallDemand.Nothing;
        Enter(RoundDemand.First);
        while (true)
        {
            using var round = Stages.Begin("detect");
            Bind();
            if (_options.Scan)
            {
                // Without the scan every file was looked into, and every call was read.
                added = new CallDemand(_asked.Parameters.Where(p => !wanted.WantsArgument(p.Method, p.Index)), _asked.Options.Where(o => !wanted.WantsMember(o.Type, o.Property)));
                wanted = new CallDemand(_asked.Parameters, _asked.Options);
                while (_demands[^1].Following(_reached.Names.Concat(wanted.Names)) is { } next) Follow(next);
            }

            if (added.Names.Count == 0 && !_projects.Any(p => p.Waits)) return [.. _projects.Select(Finished)];
            Enter(_demands[^1].Binding(wanted, added));
        }
    }

    private void Enter(RoundDemand demand)
    {
        _demands.Add(demand);
        Each(_projects.Count, i => _projects[i].Enter(_demands));
    }

    // Goes to the files that mention a new name, and notes whom they mention: for all names that lead somewhere, however far, nothing is bound.
    private void Follow(RoundDemand demand)
    {
        Enter(demand);
        var led = new IReadOnlyList<CodeFile>[_projects.Count];
        Each(led.Length, i => led[i] = _projects[i].IsLive ? _projects[i].Follow(demand) : []);
        var files = led.SelectMany(f => f).ToArray();
        var found = new IReadOnlyList<ScopeMentions>[files.Length];
        Each(files.Length, i => found[i] = ProjectDetection.Mentions(files[i].Whole(_ct), _names, _ct));
        var next = 0;
        for (var i = 0; i < led.Length; i++)
        {
            var (project, own) = (_projects[i], found[next..(next + led[i].Count)]);
            next += own.Length;
            project.Take(demand, project.IsLive
                ? new FoundInRound(demand.Hash, [.. led[i].Select(f => KeyValuePair.Create(f.Path, _options.Cache is null ? "" : f.Hash))], [.. own.SelectMany(m => m)], [], [])
                : project.Kept(_demands));
            if (!IsLibrary(project)) continue;
            foreach (var mention in project.Rounds[^1].Leads) _reached.Add(mention);
        }

        _reached.Follow();
    }

    // Everything in the new candidates, and the newly wanted calls in the old ones.
    private void Bind()
    {
        var demand = _demands[^1];
        var live = _projects.Where(p => p.IsLive && (p.Waits || Known(p, demand).Any())).ToArray();
        var compilations = live.Length == 0 ? null : Compilations(live);
        foreach (var project in _projects.Except(live)) project.Take(demand, project.IsLive ? FoundInRound.Nothing(demand.Hash) : project.Kept(_demands));
        Each(live.Length, n => live[n].Take(demand, Detect(live[n], compilations![live[n].Code.Project.Path], demand)));
        Conclude();
    }

    // What the round yielded decides which files lead to a fact in a library, and whose calls are asked for.
    private void Conclude()
    {
        foreach (var project in _projects.Where(IsLibrary))
        {
            foreach (var mention in project.Rounds[^1].Mentions) _reached.Add(mention);
            foreach (var fact in project.Rounds[^1].Facts) _ofLibraries.Add(fact);
        }

        foreach (var fact in _asked.Add(_projects.SelectMany(p => p.Rounds[^1].Facts), _projects.SelectMany(p => p.Rounds[^1].Mentions)))
        {
            if (_ofLibraries.Contains(fact)) _reached.Add(fact);
        }

        _reached.Follow();
    }

    private bool IsLibrary(ProjectWork project) => _libraries.Contains(project.Code.Project.Path);

    private IReadOnlyDictionary<string, CSharpCompilation> Compilations(IReadOnlyList<ProjectWork> live)
    {
        var paths = live.Select(p => p.Code.Project.Path).ToArray();
        var involved = paths.SelectMany(_graph.Closure).Concat(paths).ToHashSet(StringComparer.Ordinal);
        var code = _projects.Where(p => involved.Contains(p.Code.Project.Path)).Select(p => p.Code).ToArray();
        // Where outlines were kept the files have not been looked through; what follows asks for one after the other.
        Each(code.Length, i => code[i].Look());
        foreach (var file in code.Where(_looked.Add).SelectMany(c => c.Files))
        {
            _declaredWords.UnionWith(file.Scan.HeadWords);
            _configuration.Add(file.Scan);
        }

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

        return new FoundInRound(demand.Hash, [], [], [.. facts], [.. mentions]);
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
