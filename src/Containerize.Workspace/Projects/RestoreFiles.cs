using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Projects;

/// <summary>Files that the .NET CLI looks for above a project.</summary>
internal static class RestoreFiles
{
    private static readonly string[] ConfigNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>The nuget.config files from a folder up to a limit; NuGet merges them all.</summary>
    public static IEnumerable<string> NuGetConfigs(string folder, string limit) =>
        Above(folder, limit).Select(f => ConfigNames.Select(n => Path.Combine(f, n)).FirstOrDefault(File.Exists)).OfType<string>();

    /// <summary>The nearest global.json from a folder up to a limit.</summary>
    public static string? GlobalJson(string folder, string limit) => Above(folder, limit).Select(f => Path.Combine(f, "global.json")).FirstOrDefault(File.Exists);

    /// <summary>The lock file beside a project, if it has one.</summary>
    public static string? LockFile(EvaluatedProject project)
    {
        var named = project.Property("NuGetLockFilePath");
        var path = ExistingPath.Combine(project.Folder, named.Length > 0 ? named : "packages.lock.json");
        return path is not null && File.Exists(path) ? path : null;
    }

    private static IEnumerable<string> Above(string folder, string limit)
    {
        for (var current = folder; current is not null && RelativePath.IsInside(limit, current); current = Path.GetDirectoryName(current)) yield return current;
    }
}
