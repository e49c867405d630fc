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
    private readonly NameNumbers _numbers = new();
    private readonly Dictionary<string, ProjectMentions> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _handles = new(StringComparer.Ordinal);

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
            own = own with { Facts = own.Facts.Where(f => !notRun.Contains(f.Scope.Handle)).ToEquatableList(), Mentions = own.Mentions.Where(m => !notRun.Contains(m.Scope.Handle)).ToEquatableList() };
        }

        var libraries = Libraries(project).Where(p => !services.Contains(p)).Select(p => _byProject.GetValueOrDefault(p)).OfType<ProjectFacts>().ToArray();
        var facts = new List<Fact>(own?.Facts ?? default);
        if (libraries.Length == 0)
        {
            return facts;
        }

        var mentions = own is null ? new ProjectMentions(default, _numbers) : notRun.Count > 0 ? new ProjectMentions(own.Mentions, _numbers) : MentionsOf(own);
        var search = new ReachSearch(mentions, [.. libraries.Select(MentionsOf)], _numbers.Leading, holds);
        foreach (var library in libraries)
        {
            var handles = HandlesOf(library);
            for (var i = 0; i < handles.Length; i++)
            {
                if (search.Reaches(handles[i]))
                {
                    facts.Add(library.Facts[i]);
                }
            }
        }

        return facts;
    }

    /// <summary>The handles of a project's own members and types that its entry point reaches by name.</summary>
    /// <param name="project">The project's path.</param>
    /// <param name="holds">Whether conditions hold: what is mentioned only where they do not is not reached.</param>
    public IReadOnlySet<string> FromEntry(string project, Func<EquatableList<GuardCondition>, bool> holds)
    {
        var mentions = _byProject.GetValueOrDefault(project)?.Mentions ?? default;
        var byHandle = mentions.ToLookup(m => m.Scope.Handle, StringComparer.Ordinal);
        var own = mentions.Select(m => m.Scope.Handle).ToHashSet(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<ScopeMentions>(mentions.Where(m => m.Scope.Type is Scope.TopLevel or "Program" || m.Scope.Member == "Main"));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var name in next.Names.Concat(next.Guarded.Where(g => own.Contains(g.Name) && holds(g.Conditions)).Select(g => g.Name)).Concat(next.BaseTypes))
            {
                if (own.Contains(name) && reached.Add(name))
                {
                    foreach (var mention in byHandle[name])
                    {
                        waiting.Enqueue(mention);
                    }
                }
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

    private ProjectMentions MentionsOf(ProjectFacts project)
    {
        if (!_mentions.TryGetValue(project.Project, out var mentions))
        {
            _mentions.Add(project.Project, mentions = new ProjectMentions(project.Mentions, _numbers));
        }

        return mentions;
    }

    // The handle of each of a library's facts.
    private int[] HandlesOf(ProjectFacts library)
    {
        if (!_handles.TryGetValue(library.Project, out var handles))
        {
            _handles.Add(library.Project, handles = [.. library.Facts.Select(f => _numbers.Of(f.Scope.Handle))]);
        }

        return handles;
    }
}
