namespace Containerize.Workspace;

/// <summary>Paths relative to the output root, with forward slashes.</summary>
internal static class RelativePath
{
    /// <summary>The path of a file relative to a folder; what lies outside climbs with <c>..</c>.</summary>
    public static string Of(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsInside(string folder, string path)
    {
        if (!path.StartsWith(folder, StringComparison.Ordinal)) return false;
        return path.Length == folder.Length || folder.EndsWith(Path.DirectorySeparatorChar) || path[folder.Length] == Path.DirectorySeparatorChar;
    }

    /// <summary>A text without the machine's own part of the paths in it.</summary>
    public static string Strip(string text, string root)
    {
        var prefix = root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar;
        return prefix.Length <= 1 ? text : text.Replace(prefix, "", StringComparison.Ordinal);
    }
}
