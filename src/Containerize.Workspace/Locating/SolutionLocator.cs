namespace Containerize.Workspace.Locating;

/// <summary>Finds the solution or project file that a path means.</summary>
internal static class SolutionLocator
{
    private static readonly string[] SolutionExtensions = [".sln", ".slnx", ".slnf"];
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Finds it, or says what to do.</summary>
    public static LocatedSolution Find(string path)
    {
        if (path.Length == 0 || path.Contains('\0')) throw Missing(path);
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            if (IsSolution(full) || IsProject(full)) return new LocatedSolution(full, path);
            throw new ContainerizeException(ExitCode.Usage, $"'{path}' is neither a solution nor a C#, F# or Visual Basic project", "Name a .sln, .slnx, .slnf, .csproj, .fsproj or .vbproj file, or a folder that holds one");
        }

        if (!Directory.Exists(full)) throw Missing(path);
        return InFolder(full, path);
    }

    /// <summary>Whether a file is a solution, a filter over one included.</summary>
    public static bool IsSolution(string path) => SolutionExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is a project that can be evaluated.</summary>
    public static bool IsProject(string path) => ProjectExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static LocatedSolution InFolder(string folder, string shown)
    {
        var top = Entries(folder, IsSolution);
        // A filter shows a part of a solution that stands beside it.
        var whole = top.Where(f => !f.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (whole.Length > 0) top = whole;
        if (top.Length == 0) top = Entries(folder, IsProject);
        if (top.Length == 0) top = Below(folder);
        return top.Length switch
        {
            1 => new LocatedSolution(top[0], Path.Combine(shown, RelativePath.Of(folder, top[0]))),
            0 => throw new ContainerizeException(ExitCode.Usage, $"'{shown}' holds no solution and no project", "Name a .sln, .slnx, .slnf or project file, or a folder that holds one"),
            _ => throw new ContainerizeException(
                ExitCode.Usage,
                $"'{shown}' holds several solutions or projects: {string.Join(", ", top.Select(f => RelativePath.Of(folder, f)).Take(20))}",
                "Name the one to use"),
        };
    }

    private static string[] Below(string folder)
    {
        var files = FolderWalk.Files(folder, maxFiles: 100_000).Where(IsSolution).Where(f => !f.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (files.Length == 0) files = [.. FolderWalk.Files(folder, maxFiles: 100_000).Where(IsProject)];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string[] Entries(string folder, Func<string, bool> wanted)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Where(wanted).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Usage, $"a folder cannot be listed: {e.Message}", "Check its permissions", null, e);
        }
    }

    private static ContainerizeException Missing(string path) =>
        new(ExitCode.Usage, $"'{path}' does not exist", "Name a solution, a project or a folder that exists");
}
