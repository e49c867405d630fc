using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>What a Git server keeps, in a real repository without a work tree: blobs, trees, commits and branches.</summary>
internal sealed class FakeGitData : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _clock;

    public FakeGitData()
    {
        Git("", "init", "--quiet", "--bare", "--initial-branch=main", Repository);
        Git("", "--git-dir", Repository, "config", "uploadpack.allowAnySHA1InWant", "true");
    }

    /// <summary>The folder above the repository, as a server has it: owner/name.git below it.</summary>
    public string Root => _folder.Path;

    public string Repository => Path.Combine(_folder.Path, FakeGitHub.Owner, FakeGitHub.Name + ".git");

    public Dictionary<string, FakeCommit> Commits { get; } = [];

    public SortedDictionary<string, string> Branches { get; } = new(StringComparer.Ordinal);

    /// <summary>Commits on a branch as a person does.</summary>
    public string Push(string branch, string message, params (string Path, string? Text)[] files) => Push(branch, branch, message, files);

    /// <summary>Makes a branch that begins where another one is, with one commit.</summary>
    public string Push(string branch, string from, string message, (string Path, string? Text)[] files)
    {
        var parent = Branches.GetValueOrDefault(from);
        return Branches[branch] = Commit(message, Tree(parent is null ? "" : Commits[parent].Tree, files.Select(f => (f.Path, "100644", f.Text))), parent is null ? [] : [parent]);
    }

    /// <summary>All files of a tree or commit, folders left out.</summary>
    public SortedDictionary<string, (string Mode, string Blob)> Files(string treeOrCommit)
    {
        var files = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in In("", "ls-tree", "-r", "-z", "--full-tree", treeOrCommit).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var (head, path) = (line[..line.IndexOf('\t')].Split(' '), line[(line.IndexOf('\t') + 1)..]);
            files[path] = (head[0], head[2]);
        }

        return files;
    }

    /// <summary>The entries of one folder.</summary>
    public IEnumerable<(string Mode, string Type, string Sha, string Name)> Entries(string tree) =>
        In("", "ls-tree", "-z", "--full-tree", tree).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(l => (l[..l.IndexOf('\t')].Split(' '), l[(l.IndexOf('\t') + 1)..])).Select(e => (e.Item1[0], e.Item1[1], e.Item1[2], e.Item2));

    public string Text(string commit, string path) => In("", "cat-file", "blob", $"{commit}:{path}");

    public string Tree(string below, IEnumerable<(string Path, string Mode, string? Text)> files)
    {
        var index = Path.Combine(_folder.Path, "index" + ++_clock);
        var lines = new StringBuilder();
        if (below.Length > 0) foreach (var (path, (mode, blob)) in Files(below)) lines.Append(CultureInfo.InvariantCulture, $"{mode} {blob}\t{path}\n");
        foreach (var (path, mode, text) in files) lines.Append(text is null ? $"0 {new string('0', 40)}\t{path}\n" : $"{mode} {In(text, "hash-object", "-w", "--stdin").Trim()}\t{path}\n");
        In(lines.ToString(), index, "update-index", "--index-info");
        return In("", index, "write-tree").Trim();
    }

    public string Commit(string message, string tree, IReadOnlyList<string> parents)
    {
        var sha = In(message, ["commit-tree", tree, .. parents.SelectMany(p => (string[])["-p", p])]).Trim();
        Commits[sha] = new FakeCommit(sha, message, tree, parents);
        return sha;
    }

    public bool IsAncestor(string commit, string head) => commit == head || Commits[head].Parents.Any(p => IsAncestor(commit, p));

    public void Dispose() => _folder.Dispose();

    private string In(string input, params string[] arguments) => arguments[0].StartsWith(_folder.Path, StringComparison.Ordinal)
        ? Git(input, arguments[0], ["--git-dir", Repository, .. arguments[1..]])
        : Git(input, ["--git-dir", Repository, .. arguments]);

    private string Git(string input, params string[] arguments) => Git(input, null, arguments);

    private string Git(string input, string? index, string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var date = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + ++_clock} +0000");
        foreach (var (name, value) in ((string, string)[])[("GIT_AUTHOR_NAME", "Test"), ("GIT_AUTHOR_EMAIL", "test@example.com"), ("GIT_COMMITTER_NAME", "Test"), ("GIT_COMMITTER_EMAIL", "test@example.com"), ("GIT_AUTHOR_DATE", date), ("GIT_COMMITTER_DATE", date), ("GIT_CONFIG_GLOBAL", "/dev/null")])
            start.Environment[name] = value;
        if (index is not null) start.Environment["GIT_INDEX_FILE"] = index;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }
}
