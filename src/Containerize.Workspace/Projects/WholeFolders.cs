namespace Containerize.Workspace.Projects;

/// <summary>
/// Finds the folders of which a build reads every file, as a pattern in a project file takes them in. They are named in place of their files, so that a file that joins them needs no change
/// of what names them.
/// </summary>
/// <param name="root">The output root.</param>
/// <param name="needed">All files that the build reads outside its projects' folders, relative to the root.</param>
internal sealed class WholeFolders(string root, IReadOnlySet<string> needed)
{
    private const int MaxFiles = 2_000;
    private const int Fewest = 2;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>The folders, sorted ordinally: each as far up as everything in it is read, and no further than it holds files.</summary>
    /// <param name="files">The files to find folders for, relative to the root.</param>
    public IEnumerable<string> Of(IEnumerable<string> files) =>
        files.Select(f => Top(SlashPath.FolderOf(f))).OfType<string>().Distinct(StringComparer.Ordinal).Select(Narrowed).OfType<string>().Order(StringComparer.Ordinal);

    private string? Top(string folder) => folder.Length == 0 || !IsWhole(folder) ? null : Top(SlashPath.FolderOf(folder)) ?? folder;

    // One file is named as well as its folder, and says more.
    private string? Narrowed(string top)
    {
        var inside = needed.Where(f => f.StartsWith(top + "/", StringComparison.Ordinal)).ToList();
        if (inside.Count < Fewest) return null;
        var folder = SlashPath.FolderOf(inside[0]);
        while (!inside.TrueForAll(f => f.StartsWith(folder + "/", StringComparison.Ordinal))) folder = SlashPath.FolderOf(folder);
        return folder;
    }

    private bool IsWhole(string folder)
    {
        if (_known.TryGetValue(folder, out var known)) return known;
        var seen = 0;
        var absolute = Path.Combine(root, folder);
        return _known[folder] = FolderWalk.Files(absolute, MaxFiles).All(f => ++seen < MaxFiles && (IsHidden(RelativePath.Of(absolute, f)) || needed.Contains(RelativePath.Of(root, f))));
    }

    // What begins with a dot belongs to a machine or an editor, and comes and goes.
    private static bool IsHidden(string path) => path.Split('/').Any(p => p.StartsWith('.'));
}
