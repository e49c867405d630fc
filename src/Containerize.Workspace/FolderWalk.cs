namespace Containerize.Workspace;

/// <summary>Lists a repository's own files: no build output, no packages, no version control, no links (they can go in circles and out of the repository).</summary>
internal static class FolderWalk
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules", ".git", ".vs", ".idea", ".containerize", "bower_components" };

    /// <summary>The files, folder by folder in ordinal order, until so many have been seen.</summary>
    public static IEnumerable<string> Files(string folder, int maxFiles, int maxDepth = 24)
    {
        var seen = 0;
        var pending = new Stack<(string Folder, int Depth)>();
        pending.Push((folder, 0));
        while (pending.TryPop(out var next))
        {
            var (files, folders) = Entries(next.Folder);
            foreach (var file in files)
            {
                if (++seen > maxFiles) yield break;
                yield return file;
            }

            if (next.Depth >= maxDepth) continue;
            for (var i = folders.Count - 1; i >= 0; i--) pending.Push((folders[i], next.Depth + 1));
        }
    }

    /// <summary>The folders directly in a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Folders(string folder) => Entries(folder).Folders;

    private static (List<string> Files, List<string> Folders) Entries(string folder)
    {
        List<string> files = [], folders = [];
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.LinkTarget is not null) continue;
                if (entry is DirectoryInfo)
                {
                    if (!LeftOut.Contains(entry.Name)) folders.Add(entry.FullName);
                }
                else
                {
                    files.Add(entry.FullName);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be listed holds nothing for us.
        }

        files.Sort(StringComparer.Ordinal);
        folders.Sort(StringComparer.Ordinal);
        return (files, folders);
    }
}
