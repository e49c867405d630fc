using System.Text;

namespace Containerize.Bot.Tests.GitHub;

/// <summary>Real commits, each on the one before, that many repositories of the fake server share.</summary>
internal sealed class GitHistory : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The commits, the oldest first.</summary>
    public List<string> Commits { get; } = [];

    /// <summary>The folder of the objects.</summary>
    public string Objects => _folder["history.git/objects"];

    public static async Task<GitHistory> MakeAsync(FakeGitHub github, IReadOnlyList<Dictionary<string, string>> trees)
    {
        var history = new GitHistory();
        await history.GitAsync("init", "--quiet", "--bare", history._folder["history.git"]);
        var stream = new StringBuilder();
        foreach (var tree in trees)
        {
            stream.Append("commit refs/heads/main\ncommitter A Person <person@example.com> 1767225600 +0000\ndata 1\nx\ndeleteall\n");
            foreach (var (path, text) in tree) stream.Append($"M 100644 inline {path}\ndata {Encoding.UTF8.GetByteCount(text)}\n{text}\n");
        }

        var script = history._folder.Write("stream", stream.ToString());
        (await ProcessRun.Async("sh", ["-c", "git --git-dir \"$1\" fast-import --quiet < \"$2\"", "sh", history._folder["history.git"], script])).Succeeded();
        history.Commits.AddRange((await history.GitAsync("rev-list", "--reverse", "refs/heads/main")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        for (var i = 0; i < history.Commits.Count; i++) await history.AnnounceAsync(github, i);
        return history;
    }

    public void Dispose() => _folder.Dispose();

    private async Task AnnounceAsync(FakeGitHub github, int index)
    {
        var commit = Commits[index];
        var tree = (await GitAsync("rev-parse", commit + "^{tree}")).Trim();
        var files = (await GitAsync("ls-tree", "-r", commit)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', '\t')).Select(f => (f[3], f[0], f[2]));
        github.Commits.Add(commit, tree, files, index == 0 ? [] : [Commits[index - 1]]);
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        string[] all = arguments[0] == "init" ? arguments : ["--git-dir", _folder["history.git"], .. arguments];
        return (await ProcessRun.Async("git", all)).Succeeded().Output;
    }
}
