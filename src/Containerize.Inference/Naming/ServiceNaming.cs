using Containerize.Model;

namespace Containerize.Inference.Naming;

/// <summary>Gives services their names: the project's in kebab case, less the dotted prefix that all share.</summary>
internal static class ServiceNaming
{
    /// <summary>Names by project path.</summary>
    /// <param name="projects">The projects that are services.</param>
    /// <param name="given">Names that the repository's own deployment files give, by project path; they win.</param>
    public static IReadOnlyDictionary<string, string> Name(IReadOnlyList<Project> projects, IReadOnlyDictionary<string, string> given)
    {
        var prefix = SharedPrefix(projects);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in projects.Where(p => given.ContainsKey(p.Path)).OrderBy(p => p.Path, StringComparer.Ordinal))
        {
            var name = KebabCase.Of(given[project.Path]);
            if (taken.Add(name))
            {
                names[project.Path] = name;
            }
        }

        var rest = projects.Where(p => !names.ContainsKey(p.Path)).OrderBy(p => p.Path, StringComparer.Ordinal)
            .Select(p => (Project: p, Name: KebabCase.Of(p.Name[prefix.Length..].TrimStart('.') is { Length: > 0 } own ? own : p.Name))).ToArray();
        var colliding = rest.GroupBy(r => r.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (project, plain) in rest)
        {
            var name = plain;
            if (colliding.Contains(plain) || taken.Contains(plain))
            {
                var folder = project.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
                var parent = folder.Length > 1 ? folder[^2] : folder.Length == 1 ? folder[0] : "";
                name = KebabCase.Of(parent + "-" + plain);
            }

            for (var i = 2; !taken.Add(name); i++)
            {
                name = $"{plain}-{i}";
            }

            names[project.Path] = name;
        }

        return names;
    }

    // Whole dotted segments only, and never all of a name.
    private static string SharedPrefix(IReadOnlyList<Project> projects)
    {
        if (projects.Count < 2)
        {
            return projects.Count == 1 && projects[0].Name.Contains('.') && projects[0].Name.Split('.') is { Length: > 2 } parts ? parts[0] + "." : "";
        }

        var first = projects[0].Name.Split('.');
        var shared = first.Length - 1;
        foreach (var project in projects)
        {
            var segments = project.Name.Split('.');
            shared = Math.Min(shared, segments.Length - 1);
            for (var i = 0; i < shared; i++)
            {
                if (!string.Equals(segments[i], first[i], StringComparison.Ordinal))
                {
                    shared = i;
                }
            }
        }

        return shared <= 0 ? "" : string.Join('.', first.Take(shared)) + ".";
    }
}
