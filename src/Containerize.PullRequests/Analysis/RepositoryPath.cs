namespace Containerize.PullRequests.Analysis;

/// <summary>Paths from the top of a repository.</summary>
internal static class RepositoryPath
{
    /// <summary>The path of something that is named from a folder; null when it lies outside the repository.</summary>
    /// <param name="folder">The folder, from the top; empty for the top.</param>
    /// <param name="relative">The path from the folder.</param>
    public static string? Join(string folder, string relative)
    {
        if (relative.StartsWith('/') || relative.Contains('\\') || relative.Contains('\0')) return null;
        var parts = new List<string>();
        foreach (var part in (folder + "/" + relative).Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return null;
        }

        return string.Join('/', parts);
    }
}
