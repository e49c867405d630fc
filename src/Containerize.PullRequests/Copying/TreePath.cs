namespace Containerize.PullRequests.Copying;

/// <summary>Paths from a tree that somebody else made.</summary>
internal static class TreePath
{
    /// <summary>Whether the path stays inside the folder that it is relative to, names no place of Git's own, and means the same file everywhere.</summary>
    /// <param name="path">The path, with forward slashes.</param>
    public static bool IsSafe(string path) =>
        path.Length > 0 && !path.Contains('\\') && !path.Any(c => c is < ' ' or '\u007f') && path.Split('/').All(IsSafeName);

    private static bool IsSafeName(string name) =>
        name.Length > 0 && name is not ("." or "..") && !name.Equals(".git", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("git~", StringComparison.OrdinalIgnoreCase);
}
