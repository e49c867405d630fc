using System.Collections.Concurrent;

namespace Containerize.Testing.GitHub;

/// <summary>The Git objects of the fake server, that all its repositories share: real ones, on disk, so that Git's own program serves them.</summary>
/// <param name="folder">The folder for them.</param>
public sealed class FakeObjects(string folder)
{
    // Each commit has a time of its own, so that none is like another.
    private const int Begin = 1_700_000_000;

    private readonly ConcurrentDictionary<string, string> _texts = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<FakeTreeEntry>> _trees = new();
    private readonly LooseObjects _loose = new(folder);
    private int _clock;

    /// <summary>The folder that they are in.</summary>
    public string Folder => folder;

    /// <summary>The commits by their ids.</summary>
    public ConcurrentDictionary<string, FakeCommit> Commits { get; } = new();

    /// <summary>Commits, each with all its files and on the one before.</summary>
    /// <returns>Their ids, the oldest first.</returns>
    public List<string> History(IReadOnlyList<IReadOnlyDictionary<string, string>> trees)
    {
        var commits = new List<string>();
        foreach (var files in trees) commits.Add(Commit("by a person", Tree("", files.Select(f => (f.Key, "100644", (string?)f.Value))), [.. commits.TakeLast(1)]));
        return commits;
    }

    /// <summary>Makes a commit.</summary>
    public string Commit(string message, string tree, IReadOnlyList<string> parents)
    {
        var by = $"Test <test@example.com> {Begin + Interlocked.Increment(ref _clock)} +0000";
        var sha = _loose.Write("commit", $"tree {tree}\n{string.Concat(parents.Select(p => $"parent {p}\n"))}author {by}\ncommitter {by}\n\n{message}");
        Commits[sha] = new FakeCommit(sha, message, tree, parents);
        return sha;
    }

    /// <summary>Makes a tree of another one, or of none, and of files that are other, new or, without a text, gone.</summary>
    public string Tree(string below, IEnumerable<(string Path, string Mode, string? Text)> files)
    {
        var all = below.Length > 0 ? Files(below) : new SortedDictionary<string, (string Mode, string Blob)>(StringComparer.Ordinal);
        foreach (var (path, mode, text) in files)
        {
            if (text is null) all.Remove(path);
            else all[path] = (mode, Blob(text));
        }

        return Tree(all.Select(f => (f.Key, f.Value.Mode, f.Value.Blob)));
    }

    /// <summary>All files of a tree or commit, folders left out.</summary>
    public SortedDictionary<string, (string Mode, string Blob)> Files(string treeOrCommit)
    {
        var files = new SortedDictionary<string, (string Mode, string Blob)>(StringComparer.Ordinal);
        foreach (var entry in Entries(treeOrCommit))
        {
            if (!entry.IsFolder) files[entry.Name] = (entry.Mode, entry.Sha);
            else foreach (var (path, file) in Files(entry.Sha)) files[$"{entry.Name}/{path}"] = file;
        }

        return files;
    }

    /// <summary>The entries of one folder, or of the topmost one of a commit.</summary>
    public IReadOnlyList<FakeTreeEntry> Entries(string treeOrCommit) => _trees[Commits.TryGetValue(treeOrCommit, out var commit) ? commit.Tree : treeOrCommit];

    /// <summary>The text of a file.</summary>
    public string Text(string commit, string path) => _texts[Files(commit)[path].Blob];

    public bool IsAncestor(string commit, string head) => commit == head || Commits[head].Parents.Any(p => IsAncestor(commit, p));

    private string Blob(string text)
    {
        var sha = _loose.Write("blob", text);
        _texts[sha] = text;
        return sha;
    }

    private string Tree(IEnumerable<(string Path, string Mode, string Blob)> files)
    {
        var entries = new List<FakeTreeEntry>();
        foreach (var group in files.GroupBy(f => f.Path.Split('/')[0], StringComparer.Ordinal))
        {
            var below = group.Where(f => f.Path != group.Key).Select(f => (f.Path[(group.Key.Length + 1)..], f.Mode, f.Blob)).ToList();
            if (below.Count > 0) entries.Add(new FakeTreeEntry(FakeTreeEntry.Folder, Tree(below), group.Key));
            else entries.AddRange(group.Select(f => new FakeTreeEntry(f.Mode, f.Blob, group.Key)));
        }

        var sha = _loose.WriteTree(entries);
        _trees[sha] = entries;
        return sha;
    }
}
