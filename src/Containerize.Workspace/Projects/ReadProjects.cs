using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Projects;

/// <summary>The projects that could be evaluated: those that are listed and those that they reference.</summary>
/// <param name="Projects">The projects by full path.</param>
/// <param name="Listed">The full paths of those that are listed.</param>
/// <param name="Notices">What should be said.</param>
/// <param name="IsKnown">Whether an earlier run had evaluated them.</param>
internal sealed record ReadProjects(SortedDictionary<string, EvaluatedProject> Projects, IReadOnlyList<string> Listed, IReadOnlyList<PendingNotice> Notices, bool IsKnown)
{
    /// <summary>All projects that one needs, directly or not, without itself, in ordinal order. Circles end where they began.</summary>
    public IReadOnlyList<EvaluatedProject> Closure(EvaluatedProject project)
    {
        var found = new SortedDictionary<string, EvaluatedProject>(StringComparer.Ordinal);
        var pending = new Queue<string>(project.ProjectReferences);
        while (pending.TryDequeue(out var path))
        {
            if (path == project.Path || !Projects.TryGetValue(path, out var next) || !found.TryAdd(path, next)) continue;
            foreach (var reference in next.ProjectReferences) pending.Enqueue(reference);
        }

        return [.. found.Values];
    }
}
