using System.Globalization;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Copying;

/// <summary>Writes a commit's files to a folder: plain files, and nothing else. Links, submodules and names that are no text are left out.</summary>
/// <param name="Files">The files that were copied, by path.</param>
/// <param name="Links">How many symbolic links were left out.</param>
/// <param name="Submodules">How many submodules were left out.</param>
/// <param name="Nameless">How many files were left out because their names are no text.</param>
public sealed record RepositoryCopy(IReadOnlyDictionary<string, TreeEntry> Files, int Links, int Submodules, int Nameless)
{
    /// <summary>Everything of the tree by path, what was left out included.</summary>
    public required IReadOnlyDictionary<string, TreeEntry> Tree { get; init; }

    /// <summary>Copies a commit for the tool to read: with the files of another commit where they decide something, and with a mark at its top.</summary>
    /// <param name="repository">Whose commits.</param>
    /// <param name="commit">The commit's id.</param>
    /// <param name="deciding">The commit whose settings, templates and ignores count.</param>
    /// <param name="scratch">The folder that the copy gets its folder in.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">A tree is too large, holds a path that no checkout would make, or cannot be read (<see cref="ExitCode.Solution"/>).</exception>
    public static async Task<RepositoryCopy> PrepareAsync(GitRepository repository, string commit, string deciding, string scratch, CopyLimits limits, CancellationToken ct)
    {
        var folder = Path.Combine(scratch, Analysis.SandboxedTool.Copy);
        // The tool takes the folder that holds .git for the top of the repository; of the history nothing is there.
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        return await MakeAsync(repository, commit, deciding, folder, limits, ct).ConfigureAwait(false);
    }

    /// <summary>Judges a tree, then copies it.</summary>
    /// <param name="repository">Whose commit.</param>
    /// <param name="commit">The commit's id.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">The tree is too large, holds a path that no checkout would make, or cannot be read (<see cref="ExitCode.Solution"/>).</exception>
    public static Task<RepositoryCopy> MakeAsync(GitRepository repository, string commit, string folder, CopyLimits limits, CancellationToken ct) => MakeAsync(repository, commit, commit, folder, limits, ct);

    private static async Task<RepositoryCopy> MakeAsync(GitRepository repository, string commit, string deciding, string folder, CopyLimits limits, CancellationToken ct)
    {
        var (entries, nameless) = await repository.TreeAsync(commit, limits.Files, ct).ConfigureAwait(false);
        if (deciding != commit)
        {
            var others = (await repository.TreeAsync(deciding, limits.Files, ct).ConfigureAwait(false)).Entries.Where(e => DecidingPath.Is(e.Path)).ToList();
            entries = [.. entries.Where(e => !DecidingPath.Is(e.Path)), .. others];
        }

        Judge(entries, limits);
        var files = entries.Where(e => e.IsFile && TreePath.IsSafe(e.Path)).ToList();
        await Task.Run(() => Write(repository, files, folder, ct), ct).ConfigureAwait(false);
        return new RepositoryCopy(
            files.ToDictionary(e => e.Path, StringComparer.Ordinal),
            entries.Count(e => e.Mode == TreeEntry.Link),
            entries.Count(e => e.Mode == TreeEntry.Submodule),
            nameless + entries.Count(e => e.IsFile && !TreePath.IsSafe(e.Path)))
        {
            Tree = entries.ToDictionary(e => e.Path, StringComparer.Ordinal),
        };
    }

    /// <summary>The bot's settings in it.</summary>
    /// <exception cref="ContainerizeException">They are not valid (<see cref="ExitCode.Usage"/>).</exception>
    internal BotSettings Settings(GitRepository repository)
    {
        if (BotSettingsFile.Find([.. Files.Keys]) is not { } file) return new BotSettings();
        using var blobs = new BlobReader(repository);
        return BotSettingsFile.Read(blobs.Read(Files[file]), file);
    }

    /// <summary>What keeps a file from being written: a link or submodule, at the path itself or above it, or a file where a folder has to be; null for nothing.</summary>
    /// <param name="path">The path from the top of the repository.</param>
    internal string? Obstacle(string path)
    {
        if (Tree.TryGetValue(path, out var own) && !own.IsFile) return What(own);
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (Tree.TryGetValue(path[..slash], out var above)) return What(above);
        }

        return null;
    }

    private static string What(TreeEntry entry) => $"'{entry.Path}' is a {(entry.Mode == TreeEntry.Link ? "symbolic link" : entry.Mode == TreeEntry.Submodule ? "submodule" : "file")}";

    private static void Judge(IReadOnlyList<TreeEntry> entries, CopyLimits limits)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Size > limits.FileBytes) throw Refused($"the file '{Shown(entry.Path)}' has {Mebibytes(entry.Size)}, and the most is {Mebibytes(limits.FileBytes)}");
            if (entry.Path.Length > limits.PathLength) throw Refused($"the path '{Shown(entry.Path)}' has {Number(entry.Path.Length)} characters, and the most is {Number(limits.PathLength)}");
            if (entry.Path.Count(c => c == '/') is var depth && depth > limits.Depth) throw Refused($"the file '{Shown(entry.Path)}' lies {Number(depth)} folders deep, and the most is {Number(limits.Depth)}");
            if (entry.Path.Split('/').Any(part => part is "" or "." or ".." || part.Equals(".git", StringComparison.OrdinalIgnoreCase))) throw Refused($"it holds the path '{Shown(entry.Path)}', which no checkout would make");
            if (!seen.Add(entry.Path)) throw Refused($"it holds the path '{Shown(entry.Path)}' twice");
        }

        // The one that is too large says more than the sum.
        if (entries.Sum(e => (decimal)e.Size) is var total && total > limits.TotalBytes) throw Refused($"its files have {Mebibytes(total)} together, and the most is {Mebibytes(limits.TotalBytes)}");
    }

    private static void Write(GitRepository repository, List<TreeEntry> files, string folder, CancellationToken ct)
    {
        using var blobs = new BlobReader(repository);
        foreach (var entry in files)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                var path = Path.Combine(folder, entry.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                blobs.CopyTo(entry, file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ContainerizeException(ExitCode.Output, $"the file '{Shown(entry.Path)}' cannot be copied: {e.Message}", "Give the temporary folder more room", null, e);
            }
        }
    }

    private static string Shown(string path) => path.Length > 100 ? path[..100] + "…" : path;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Mebibytes(decimal bytes) => Math.Ceiling(bytes / (1 << 20)).ToString("N0", CultureInfo.InvariantCulture) + " MiB";

    private static ContainerizeException Refused(string why) => new(ExitCode.Solution, "the repository is refused: " + why, "Take it out of the repository, or keep it in Git LFS");
}
