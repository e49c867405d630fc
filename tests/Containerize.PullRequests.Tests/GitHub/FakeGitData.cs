using System.Security.Cryptography;
using System.Text;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>What a Git server keeps: trees, commits and branches.</summary>
internal sealed class FakeGitData
{
    private readonly Dictionary<string, SortedDictionary<string, (string Mode, string Blob)>> _trees = [];

    public Dictionary<string, FakeCommit> Commits { get; } = [];

    public SortedDictionary<string, string> Branches { get; } = new(StringComparer.Ordinal);

    /// <summary>Commits on a branch as a person does.</summary>
    public string Push(string branch, string message, params (string Path, string? Text)[] files)
    {
        var parent = Branches.GetValueOrDefault(branch);
        var tree = Tree(parent is null ? "" : Commits[parent].Tree, files.Select(f => (f.Path, "100644", f.Text)));
        return Branches[branch] = Commit(message, tree, parent is null ? [] : [parent]);
    }

    public SortedDictionary<string, (string Mode, string Blob)> Files(string treeOrCommit) => _trees[Commits.TryGetValue(treeOrCommit, out var commit) ? commit.Tree : treeOrCommit];

    public string Tree(string below, IEnumerable<(string Path, string Mode, string? Text)> files)
    {
        var all = below.Length > 0 ? new SortedDictionary<string, (string, string)>(Files(below), StringComparer.Ordinal) : new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (path, mode, text) in files)
        {
            if (text is null) all.Remove(path);
            else all[path] = (mode, ContentHash.BlobId(text));
        }

        var sha = Name("tree " + string.Join('\n', all));
        _trees[sha] = all;
        return sha;
    }

    public string Commit(string message, string tree, IReadOnlyList<string> parents)
    {
        var sha = Name($"commit {message}\n{tree}\n{string.Join('\n', parents)}\n{Commits.Count}");
        Commits[sha] = new FakeCommit(sha, message, tree, parents);
        return sha;
    }

    public bool IsAncestor(string commit, string head) => commit == head || Commits[head].Parents.Any(p => IsAncestor(commit, p));

#pragma warning disable CA5350 // Git names its objects so.
    private static string Name(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
