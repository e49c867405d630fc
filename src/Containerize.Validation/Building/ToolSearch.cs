namespace Containerize.Validation.Building;

/// <summary>Finds programs on the path of the process. Folders that are relative, or lie in what is checked, are passed over: what stands there is not the user's choice.</summary>
public static class ToolSearch
{
    /// <summary>The absolute path of a program; null when there is none.</summary>
    /// <param name="name">Its name without an ending.</param>
    /// <param name="root">The folder that is checked.</param>
    /// <param name="path">The folders to look in, separated as PATH is; null for those of the process.</param>
    public static string? Find(string name, string root, string? path = null)
    {
        var inside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(folder => Path.IsPathFullyQualified(folder) && !(Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(inside, StringComparison.Ordinal))
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
