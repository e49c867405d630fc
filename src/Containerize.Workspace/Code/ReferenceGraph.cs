using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Code;

/// <summary>Which of some projects refer to which.</summary>
/// <param name="projects">The projects.</param>
internal sealed class ReferenceGraph(IReadOnlyList<EvaluatedProject> projects)
{
    private readonly Dictionary<string, EvaluatedProject> _projects = projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _closures = new(StringComparer.Ordinal);
    private bool? _hasCircle;

    /// <summary>Whether references go in a circle anywhere.</summary>
    public bool HasCircle => _hasCircle ??= projects.Any(p => p.ProjectReferences.Contains(p.Path, StringComparer.Ordinal) || Closure(p.Path).Any(other => Closure(other).Contains(p.Path, StringComparer.Ordinal)));

    /// <summary>The paths of the projects that one refers to, directly or not, the direct ones first: the SDK hands all of them to the compiler.</summary>
    public string[] Closure(string project)
    {
        if (_closures.TryGetValue(project, out var known)) return known;
        List<string> found = [];
        var seen = new HashSet<string>(StringComparer.Ordinal) { project };
        var pending = new Queue<string>(_projects[project].ProjectReferences);
        while (pending.TryDequeue(out var path))
        {
            if (!_projects.TryGetValue(path, out var next) || !seen.Add(path)) continue;
            found.Add(path);
            foreach (var reference in next.ProjectReferences) pending.Enqueue(reference);
        }

        return _closures[project] = [.. found];
    }
}
