using System.IO.Enumeration;

namespace Containerize.Workspace;

/// <summary>Lists a repository's own files: no build output, no packages, no version control, no links (they can go in circles and out of the repository).</summary>
internal static class FolderWalk
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules", ".git", ".vs", ".idea", ".containerize", "bower_components" };

    // A folder that may not be listed holds nothing for us.
    private static readonly EnumerationOptions NoLinks = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

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
            // The entry as the folder lists it: asking each file what it is would cost more than all the rest.
            var entries = new FileSystemEnumerable<(string Path, bool IsFolder)>(folder, static (ref entry) => (entry.ToFullPath(), entry.IsDirectory), NoLinks);
            foreach (var (path, isFolder) in entries)
            {
                if (!isFolder) files.Add(path);
                else if (!LeftOut.Contains(Path.GetFileName(path))) folders.Add(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nor does one that is not there.
        }

        files.Sort(StringComparer.Ordinal);
        folders.Sort(StringComparer.Ordinal);
        return (files, folders);
    }
}
