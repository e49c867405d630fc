namespace Containerize.Workspace;

/// <summary>Looks files up the way Windows does, since that is where many solutions were written: backslashes, and no regard to case.</summary>
internal static class ExistingPath
{
    /// <summary>The file on disk that a reference means, or null when there is none.</summary>
    /// <param name="folder">The folder that a relative reference starts from.</param>
    /// <param name="reference">The reference as written.</param>
    public static string? Find(string folder, string reference)
    {
        var path = Combine(folder, reference);
        return path is null ? null : File.Exists(path) ? path : IgnoringCase(path);
    }

    /// <summary>The full path that a reference means, or null when it is no path at all.</summary>
    public static string? Combine(string folder, string reference)
    {
        try
        {
            return reference.Length == 0 || reference.Contains('\0') ? null : Path.GetFullPath(Path.Combine(folder, reference.Replace('\\', '/')));
        }
        catch (Exception e) when (e is ArgumentException or PathTooLongException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? IgnoringCase(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var current = Path.GetPathRoot(path) ?? "/";
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(current, parts[i]);
            var last = i == parts.Length - 1;
            if (!(last ? File.Exists(next) : Directory.Exists(next)))
            {
                next = Sibling(current, parts[i], last);
                if (next is null) return null;
            }

            current = next;
        }

        return current;
    }

    private static string? Sibling(string folder, string name, bool file)
    {
        try
        {
            var entries = file ? Directory.EnumerateFiles(folder) : Directory.EnumerateDirectories(folder);
            return entries.Where(e => string.Equals(Path.GetFileName(e), name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
