using Containerize.Model;

namespace Containerize.Inference.Reach;

/// <summary>
/// Which facts count for a service: all of its own project, and of its libraries those in members that its code reaches by name. A library that holds a
/// broker client nobody calls gives the service no broker.
/// </summary>
internal sealed class ReachableFacts
{
    private readonly Dictionary<string, ProjectFacts> _byProject;
    private readonly Dictionary<string, Project> _projects;
    private readonly ILookup<string, Project> _byPackage;
    private readonly Dictionary<string, LibraryMentions> _mentions = new(StringComparer.Ordinal);

    /// <summary>Prepares the search.</summary>
    public ReachableFacts(SolutionFacts facts)
    {
        _byProject = facts.Facts.ToDictionary(f => f.Project, StringComparer.Ordinal);
        _projects = facts.Solution.Projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        _byPackage = facts.Solution.Projects.ToLookup(p => p.Property("PackageId") is { Length: > 0 } id ? id : p.AssemblyName, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The facts that count for a project.</summary>
    /// <param name="project">The service's project.</param>
    /// <param name="services">Projects that are services of their own: their facts are not inherited by those that reference them.</param>
    /// <param name="holds">Whether conditions on configuration hold: what is mentioned only where they do not is not reached.</param>
    /// <param name="notRun">Handles of the project's own members and types that do not run.</param>
    public IReadOnlyList<Fact> Of(Project project, IReadOnlySet<string> services, Func<EquatableList<GuardCondition>, bool> holds, IReadOnlySet<string> notRun)
    {
        var own = _byProject.GetValueOrDefault(project.Path);
        if (own is not null && notRun.Count > 0)
        {
            own = own with { Facts = own.Facts.Where(f => !notRun.Contains(Handle(f.Scope))).ToEquatableList(), Mentions = own.Mentions.Where(m => !notRun.Contains(Handle(m.Scope))).ToEquatableList() };
        }

        var libraries = Libraries(project).Where(p => !services.Contains(p)).Select(p => _byProject.GetValueOrDefault(p)).OfType<ProjectFacts>().ToArray();
        var facts = new List<Fact>(own?.Facts ?? default);
        if (libraries.Length == 0)
        {
            return facts;
        }

        var reached = Names(own, libraries, holds);
        foreach (var library in libraries)
        {
            facts.AddRange(library.Facts.Where(f => reached.Contains(Handle(f.Scope))));
        }

        return facts;
    }

    /// <summary>The handles of a project's own members and types that its entry point reaches by name.</summary>
    /// <param name="project">The project's path.</param>
    /// <param name="holds">Whether conditions hold: what is mentioned only where they do not is not reached.</param>
    public IReadOnlySet<string> FromEntry(string project, Func<EquatableList<GuardCondition>, bool> holds)
    {
        var mentions = _byProject.GetValueOrDefault(project)?.Mentions ?? default;
        var byHandle = mentions.ToLookup(m => Handle(m.Scope), StringComparer.Ordinal);
        var own = mentions.Select(m => Handle(m.Scope)).ToHashSet(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<(string Name, bool IsBase)>();
        Enqueue(mentions.Where(m => m.Scope.Type is Scope.TopLevel or "Program" || m.Scope.Member == "Main"), holds, waiting, reached);
        while (waiting.TryDequeue(out var next))
        {
            if (own.Contains(next.Name) && reached.Add(next.Name))
            {
                Enqueue(byHandle[next.Name], holds, waiting, reached);
            }
        }

        return reached;
    }

    // A team that publishes its shared library references it as a package; where the solution holds its source, that is what runs.
    private SortedSet<string> Libraries(Project project)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Project>([project]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var library in next.ProjectReferences.Where(_projects.ContainsKey).Select(p => _projects[p]).Concat(next.Packages.SelectMany(p => _byPackage[p.Name])))
            {
                if (library.Path != project.Path && found.Add(library.Path))
                {
                    waiting.Enqueue(library);
                }
            }
        }

        return found;
    }

    private HashSet<string> Names(ProjectFacts? own, ProjectFacts[] libraries, Func<EquatableList<GuardCondition>, bool> holds)
    {
        var mentions = libraries.Select(MentionsOf).ToArray();
        var scanned = Scanned(own, mentions);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var asBase = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<(string Name, bool IsBase)>();
        Enqueue(own?.Mentions ?? default, holds, waiting, reached);
        while (waiting.TryDequeue(out var next))
        {
            if (next.IsBase ? !asBase.Add(next.Name) | reached.Contains(next.Name) : !reached.Add(next.Name))
            {
                continue;
            }

            foreach (var library in mentions)
            {
                Enqueue(library.Of(next.Name), holds, waiting, reached);
            }

            if (!next.IsBase)
            {
                foreach (var implementation in scanned[next.Name])
                {
                    waiting.Enqueue((implementation, false));
                }
            }
        }

        reached.UnionWith(asBase);
        return reached;
    }

    private LibraryMentions MentionsOf(ProjectFacts library)
    {
        if (!_mentions.TryGetValue(library.Project, out var mentions))
        {
            _mentions.Add(library.Project, mentions = new LibraryMentions(library.Mentions));
        }

        return mentions;
    }

    // Names that were reached before lead nowhere new.
    private static void Enqueue(IEnumerable<ScopeMentions> mentions, Func<EquatableList<GuardCondition>, bool> holds, Queue<(string Name, bool IsBase)> waiting, HashSet<string> reached)
    {
        foreach (var mention in mentions)
        {
            foreach (var name in mention.Names)
            {
                if (!reached.Contains(name))
                {
                    waiting.Enqueue((name, false));
                }
            }

            foreach (var guarded in mention.Guarded)
            {
                if (!reached.Contains(guarded.Name) && holds(guarded.Conditions))
                {
                    waiting.Enqueue((guarded.Name, false));
                }
            }

            // A base class runs with its derivative; its other derivatives do not.
            foreach (var name in mention.BaseTypes)
            {
                if (!reached.Contains(name))
                {
                    waiting.Enqueue((name, true));
                }
            }
        }
    }

    // What nobody names is registered by scanning: it runs where its interface or base class of the solution's own is asked for.
    private static ILookup<string, string> Scanned(ProjectFacts? own, LibraryMentions[] libraries)
    {
        LibraryMentions[] all = [.. libraries, new LibraryMentions(own?.Mentions ?? default)];
        return libraries.SelectMany(l => l.Derived).Where(d => !all.Any(l => l.Names(d.Type)) && all.Any(l => l.Declares(d.Base)))
            .ToLookup(d => d.Base, d => d.Type, StringComparer.Ordinal);
    }

    /// <summary>The name by which a member is reached: its own for a static method, its type's for everything else.</summary>
    public static string Handle(Scope scope) => scope.IsStatic && scope.Member.Length > 0 ? scope.Member : scope.Type;
}
