using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Containerize.Bot.Tests.GitHub;

/// <summary>Commits and trees of the fake server, by their ids. Those that people push are real; those that the API makes have ids that only look so.</summary>
internal sealed class FakeCommits
{
    private readonly ConcurrentDictionary<string, SortedDictionary<string, (string Mode, string Blob)>> _trees = new();
    private readonly ConcurrentDictionary<string, (string Tree, string Message, string[] Parents)> _commits = new();
    private readonly ConcurrentDictionary<string, string> _texts = new();
    private int _made;

    public void Add(string sha, string tree, IEnumerable<(string Path, string Mode, string Blob)> files, string[] parents)
    {
        _trees[tree] = new(files.ToDictionary(f => f.Path, f => (f.Mode, f.Blob)), StringComparer.Ordinal);
        _commits[sha] = (tree, "by a person", parents);
    }

    public string AddTree(string below, IEnumerable<(string Path, string Mode, string Text)> files)
    {
        var all = new SortedDictionary<string, (string, string)>(_trees[below], StringComparer.Ordinal);
        foreach (var (path, mode, text) in files)
        {
            var blob = Blob(text);
            _texts[blob] = text;
            all[path] = (mode, blob);
        }

        var sha = Hash("tree " + string.Join('\n', all));
        _trees[sha] = all;
        return sha;
    }

    public string AddCommit(string message, string tree, string[] parents)
    {
        var sha = Hash($"{message}\n{tree}\n{string.Join('\n', parents)}\n{Interlocked.Increment(ref _made)}");
        _commits[sha] = (tree, message, parents);
        return sha;
    }

    public bool Has(string sha) => _commits.ContainsKey(sha);

    public object Commit(string sha) => new { sha, message = _commits[sha].Message, tree = new { sha = _commits[sha].Tree }, parents = _commits[sha].Parents.Select(p => new { sha = p }) };

    /// <summary>What a commit comes to, whatever its id is.</summary>
    public (string Tree, string Parents) Content(string sha) => (_commits[sha].Tree, string.Join(' ', _commits[sha].Parents));

    public IReadOnlyDictionary<string, (string Mode, string Blob)> Files(string treeOrCommit) => _trees[_commits.TryGetValue(treeOrCommit, out var commit) ? commit.Tree : treeOrCommit];

    /// <summary>The text of a file that the API made.</summary>
    public string Text(string commit, string path) => _texts[Files(commit)[path].Blob];

    public bool IsAncestor(string commit, string head) => commit == head || _commits[head].Parents.Any(p => IsAncestor(commit, p));

#pragma warning disable CA5350 // Git names its objects so.
    private static string Blob(string text) => Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {Encoding.UTF8.GetByteCount(text)}\0"), .. Encoding.UTF8.GetBytes(text)]));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
