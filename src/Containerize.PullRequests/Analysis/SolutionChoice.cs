namespace Containerize.PullRequests.Analysis;

/// <summary>Finds the solution of a repository as the tool does in a folder: in the top folder first, then anywhere below; a solution before a project.</summary>
internal static class SolutionChoice
{
    private static readonly string[] LeftOut = ["bin", "obj", "node_modules", ".vs", ".idea", ".containerize", "bower_components"];

    /// <summary>The solution's path; null when there is none, or more than one.</summary>
    /// <param name="files">The repository's files.</param>
    /// <param name="candidates">Those on the first level that has any.</param>
    public static string? Of(IEnumerable<string> files, out IReadOnlyList<string> candidates)
    {
        var all = files.Where(f => !f.Split('/').SkipLast(1).Intersect(LeftOut, StringComparer.OrdinalIgnoreCase).Any()).ToList();
        var top = all.Where(f => !f.Contains('/')).ToList();
        foreach (var level in new[] { Ending(top, ".sln", ".slnx"), Ending(top, ".slnf"), Projects(top), Ending(all, ".sln", ".slnx"), Projects(all) })
        {
            candidates = level;
            if (level.Count > 0) return level.Count == 1 ? level[0] : null;
        }

        candidates = [];
        return null;
    }

    private static List<string> Projects(List<string> files) => Ending(files, ".csproj", ".fsproj", ".vbproj");

    private static List<string> Ending(List<string> files, params string[] endings) => [.. files.Where(f => endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)))];
}
