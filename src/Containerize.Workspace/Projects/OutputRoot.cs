using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Projects;

/// <summary>The output root: the smallest folder that holds the solution and every file that a build of its projects reads, never above the repository's root.</summary>
internal static class OutputRoot
{
    /// <summary>Finds it.</summary>
    /// <param name="solutionFolder">The folder that holds the solution.</param>
    /// <param name="repository">The repository's root; null when the solution is not under version control.</param>
    /// <param name="read">The projects.</param>
    public static string Find(string solutionFolder, string? repository, ReadProjects read)
    {
        var root = solutionFolder;
        foreach (var project in Needed(read))
        {
            var inputs = project.Imports.Concat(project.CompileFiles).Concat(project.LinkedFiles).Append(project.Path);
            // Without a repository nothing says where the search for these two would have to end.
            if (repository is not null)
            {
                inputs = inputs.Concat(RestoreFiles.NuGetConfigs(project.Folder, repository));
                if (RestoreFiles.GlobalJson(project.Folder, repository) is { } globalJson) inputs = inputs.Append(globalJson);
            }

            foreach (var input in inputs)
            {
                if (repository is null || RelativePath.IsInside(repository, input)) root = Common(root, Path.GetDirectoryName(input)!);
            }
        }

        return root;
    }

    // Tests are never built into an image, and what only they reference is not either.
    private static IEnumerable<EvaluatedProject> Needed(ReadProjects read)
    {
        var listed = read.Listed.Select(p => read.Projects.GetValueOrDefault(p)).OfType<EvaluatedProject>().ToArray();
        var wanted = listed.Where(p => !p.IsTest).ToArray();
        if (wanted.Length == 0) wanted = listed;
        return wanted.SelectMany(p => read.Closure(p).Prepend(p)).DistinctBy(p => p.Path);
    }

    private static string Common(string first, string second)
    {
        while (!RelativePath.IsInside(first, second)) first = Path.GetDirectoryName(first) ?? first;
        return first;
    }
}
