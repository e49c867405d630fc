using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Code;

/// <summary>
/// The names over which code reaches a fact in a library. Facts of a library count only where a service's code reaches them by name, so every file that mentions
/// such a name is looked into; what mentions none cannot lead to a fact.
/// </summary>
internal static class ReachedNames
{
    /// <summary>The names, from what is known so far.</summary>
    /// <param name="libraries">What was seen in the projects that others may use.</param>
    public static HashSet<string> Of(IEnumerable<ProjectWork> libraries)
    {
        var mentionedBy = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>();
        foreach (var library in libraries)
        {
            foreach (var fact in library.Facts) pending.Enqueue(fact.Scope.Handle);
            foreach (var mention in library.Mentions)
            {
                foreach (var name in mention.Names.Concat(mention.Guarded.Select(g => g.Name)).Concat(mention.BaseTypes)) Put(mentionedBy, name, mention.Scope.Handle);
                // What is registered by scanning runs where its interface or base class is asked for.
                foreach (var name in mention.BaseTypes) Put(mentionedBy, mention.Scope.Type, name);
            }
        }

        while (pending.TryDequeue(out var name))
        {
            if (!reached.Add(name) || !mentionedBy.TryGetValue(name, out var handles)) continue;
            foreach (var handle in handles) pending.Enqueue(handle);
        }

        return reached;
    }

    /// <summary>The paths of the projects that others reference, as projects or by the name of the package that they are published as.</summary>
    public static HashSet<string> Libraries(IReadOnlyList<EvaluatedProject> projects)
    {
        var paths = projects.SelectMany(p => p.ProjectReferences).ToHashSet(StringComparer.Ordinal);
        var packages = projects.SelectMany(p => p.Packages).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var project in projects)
        {
            if (packages.Contains(project.Property("PackageId")) || packages.Contains(project.Property("AssemblyName")) || packages.Contains(Path.GetFileNameWithoutExtension(project.Path))) paths.Add(project.Path);
        }

        return paths;
    }

    private static void Put(Dictionary<string, HashSet<string>> index, string name, string handle)
    {
        if (index.TryGetValue(name, out var handles)) handles.Add(handle);
        else index.Add(name, new HashSet<string>(StringComparer.Ordinal) { handle });
    }
}
