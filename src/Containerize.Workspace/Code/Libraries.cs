using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Code;

/// <summary>The projects whose code others may run.</summary>
internal static class Libraries
{
    /// <summary>The paths of the projects that others reference, as projects or by the name of the package that they are published as.</summary>
    public static HashSet<string> Of(IReadOnlyList<EvaluatedProject> projects)
    {
        var paths = projects.SelectMany(p => p.ProjectReferences).ToHashSet(StringComparer.Ordinal);
        var packages = projects.SelectMany(p => p.Packages).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var project in projects)
        {
            if (packages.Contains(project.Property("PackageId")) || packages.Contains(project.Property("AssemblyName")) || packages.Contains(Path.GetFileNameWithoutExtension(project.Path))) paths.Add(project.Path);
        }

        return paths;
    }
}
