namespace Containerize.Workspace.Projects;

/// <summary>The folder under version control that holds the solution.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder at or above that has a <c>.git</c> folder or file; null when there is none.</summary>
    public static string? Above(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var git = Path.Combine(current, ".git");
            if (Directory.Exists(git) || File.Exists(git)) return current;
        }

        return null;
    }
}
