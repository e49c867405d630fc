namespace Containerize.Validation.Dockerfiles;

/// <summary>A <c>.dockerignore</c>, or the one of a single Dockerfile.</summary>
internal sealed class IgnoreList
{
    private readonly List<(PathGlob Glob, bool Keeps)> _patterns = [];

    private IgnoreList(string path) => Path = path;

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The folder whose files it is about; empty for the root.</summary>
    public string Folder => Path.LastIndexOf('/') is >= 0 and var slash ? Path[..(slash + 1)] : "";

    /// <summary>Whether a file is one, by its name.</summary>
    public static bool IsIgnoreList(string path) => path.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase);

    public static IgnoreList Read(TextFile file)
    {
        var list = new IgnoreList(file.Path);
        foreach (var line in file.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Take(10_000))
        {
            var keeps = line[0] == '!';
            var glob = (keeps ? line[1..] : line).Trim().Trim('/');
            if (glob.Length is 0 or > 500 || glob is ".")
                continue;
            list._patterns.Add((new PathGlob(glob, reachesBelow: true), keeps));
        }

        return list;
    }

    /// <summary>Whether a path is kept out: the last pattern that fits decides.</summary>
    public bool KeepsOut(string path)
    {
        var last = _patterns.FindLast(pattern => pattern.Glob.Matches(path));
        // A folder of which something is kept is not kept out as a whole.
        return last.Glob is not null && !last.Keeps && !_patterns.Exists(pattern => pattern.Keeps && pattern.Glob.Pattern.Contains(path, StringComparison.Ordinal));
    }
}
