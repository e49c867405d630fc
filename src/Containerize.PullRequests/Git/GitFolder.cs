namespace Containerize.PullRequests.Git;

/// <summary>Finds the repository that a folder belongs to, without asking Git, which would read the settings of whoever made the folder first.</summary>
internal static class GitFolder
{
    private const string Pointer = "gitdir: ";
    private const int LongestPointer = 4096;

    /// <summary>The folder that holds the history; null where there is none at or above.</summary>
    /// <param name="folder">An absolute path.</param>
    public static string? Above(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var git = Path.Combine(current, ".git");
            if (Directory.Exists(git)) return git;
            if (File.Exists(git)) return Pointed(current, git);
        }

        return null;
    }

    // A work tree of its own, or a submodule: a file that says where the history is.
    private static string? Pointed(string folder, string file)
    {
        if (new FileInfo(file).Length > LongestPointer) return null;
        var text = File.ReadAllText(file).Trim();
        return text.StartsWith(Pointer, StringComparison.Ordinal) && Path.GetFullPath(text[Pointer.Length..], folder) is var target && Directory.Exists(target) ? target : null;
    }
}
