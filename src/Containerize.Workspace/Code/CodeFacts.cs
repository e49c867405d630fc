using Containerize.Workspace.Caching;
using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Code;

/// <summary>What the detectors see in the code of a solution: from the cache as far as it goes, from the code itself where something changed.</summary>
/// <param name="root">The output root.</param>
/// <param name="options">How to read.</param>
/// <param name="isKnown">Whether the projects themselves came from the cache, so that their code probably will too.</param>
/// <param name="ahead">What has been read already; null for nothing.</param>
/// <param name="ct">Cancels the work.</param>
internal sealed class CodeFacts(string root, WorkspaceOptions options, bool isKnown, ReadAhead? ahead, CancellationToken ct)
{
    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = ct };

    /// <summary>Reads the projects.</summary>
    /// <param name="projects">The C# projects that are looked into.</param>
    public IReadOnlyList<ProjectFacts> Read(IReadOnlyList<EvaluatedProject> projects)
    {
        var graph = new ReferenceGraph(projects);
        var code = Load(projects);
        if (options.Cache is null) return Detect([.. code.Select(c => new ProjectWork(c, null, !options.Scan))], graph);

        var cache = new FactsCache(options.Cache);
        var keys = new FactsKeys(root, code, options);
        var key = keys.Solution();
        if (Found(cache, key, code.Count) is { } known) return known;
        var work = Work(cache, keys, code, graph);
        var facts = Detect([.. work.Select(w => w.Work)], graph);
        if (!code.Any(p => p.Files.Any(f => f.HasChanged))) options.Cache.Later(() => Keep(cache, key, facts, work));
        return facts;
    }

    private static void Keep(FactsCache cache, string key, ProjectFacts[] facts, (ProjectWork Work, string Key)[] work)
    {
        foreach (var (project, entry) in work.Where(w => w.Work.IsLive && w.Key.Length > 0))
        {
            cache.Keep(entry, new KeptFacts([.. project.Code.Files.Select(f => KeyValuePair.Create(f.Path, f.Hash))], [.. project.Rounds]));
        }

        cache.Keep(key, facts);
        cache.Finish();
    }

    private IReadOnlyList<ProjectCode> Load(IReadOnlyList<EvaluatedProject> projects)
    {
        using var scanning = Stages.Begin("scan");
        ahead?.Stop();
        Action<CodeFile> look = options.Cache is null ? static file => _ = file.Outline : static file => _ = file.Hash;
        var code = new SourceLoader(root, options.Parallelism, isKnown, ahead).Load(projects, look, ct);
        ahead?.Forget();
        return code;
    }

    private IReadOnlyList<ProjectFacts>? Found(FactsCache cache, string key, int projects)
    {
        using var asking = Stages.Begin("cache");
        return cache.Solution(key, projects, _parallel);
    }

    private ProjectFacts[] Detect(IReadOnlyList<ProjectWork> work, ReferenceGraph graph) => new CodeReader(root, work, graph, options, ct).Read();

    // Every project with what an earlier run saw in it. What a circle of references binds to hangs on the whole, so there nothing is kept of the parts.
    private (ProjectWork Work, string Key)[] Work(FactsCache cache, FactsKeys keys, IReadOnlyList<ProjectCode> code, ReferenceGraph graph)
    {
        using var asking = Stages.Begin("outline");
        var declarations = Outlines(cache, keys, code);
        if (!options.Scan || graph.HasCircle) return [.. code.Select(c => (new ProjectWork(c, null, !options.Scan), ""))];
        var names = Names(code);
        var entries = new string[code.Count];
        Parallel.For(0, entries.Length, _parallel, i => entries[i] = keys.Project(code[i], graph, declarations, names));
        if (!entries.All(cache.HasProject)) FrameworkWarmth.Begin();
        var work = new (ProjectWork, string)[code.Count];
        Parallel.For(0, work.Length, _parallel, i => work[i] = (new ProjectWork(code[i], cache.Project(entries[i]), everything: false), entries[i]));
        return work;
    }

    // What the files declare, from the cache or from a look at them; yields the hashes of the declarations by project.
    private Dictionary<string, string> Outlines(FactsCache cache, FactsKeys keys, IReadOnlyList<ProjectCode> code)
    {
        var entries = new string[code.Count];
        var hashes = new string?[code.Count];
        Parallel.For(0, code.Count, _parallel, i =>
        {
            entries[i] = keys.Outline(code[i]);
            if (cache.Outline(entries[i]) is not { } kept || kept.Files.Length != code[i].Files.Count) return;
            for (var file = 0; file < kept.Files.Length; file++) code[i].Files[file].Outline = kept.Files[file];
            hashes[i] = kept.Declarations;
        });
        var missing = Enumerable.Range(0, code.Count).Where(i => hashes[i] is null).ToArray();
        var files = missing.SelectMany(i => code[i].Files).ToArray();
        Parallel.For(0, files.Length, _parallel, i => _ = files[i].Outline);
        Parallel.For(0, missing.Length, _parallel, i =>
        {
            var project = code[missing[i]];
            using var hash = new ContentHash();
            foreach (var file in project.Files) hash.Add(file.Path, file.Declarations());
            cache.Keep(entries[missing[i]], new ProjectOutline([.. project.Files.Select(f => f.Outline)], hashes[missing[i]] = hash.Text()));
        });
        return code.Zip(hashes).ToDictionary(p => p.First.Project.Path, p => p.Second!, StringComparer.Ordinal);
    }

    private static string Names(IReadOnlyList<ProjectCode> code)
    {
        var outlines = code.SelectMany(p => p.Files).Select(f => f.Outline).ToArray();
        using var hash = new ContentHash();
        return hash.Add([.. outlines.SelectMany(o => o.Types).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
            .Add([.. outlines.SelectMany(o => o.Methods).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]).Text();
    }
}
