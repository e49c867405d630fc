using System.Diagnostics;
using System.Text;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Tests;

/// <summary>A Git repository of a test's own.</summary>
internal sealed class TestRepository : IDisposable
{
    public const string Main = "main";

    private static readonly string[] Quiet =
        ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null", "-c", "core.compression=0"];

    private readonly TemporaryFolder _folder = new();

    public TestRepository() => Git("init", "--quiet");

    public string Path => _folder.Path;

    public string this[string relative] => _folder[relative];

    public void Write(string path, string text) => _folder.Write(path, text);

    /// <summary>Commits everything that is in the folder.</summary>
    /// <returns>The commit's id.</returns>
    public string Commit(string message = "change")
    {
        Git("add", "--all", "--force");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    /// <summary>Commits a tree that is put together from entries, as no checkout would make them.</summary>
    public string CommitTree(params (string Mode, string Name, string Id)[] entries)
    {
        var bytes = entries.SelectMany(e => Encoding.UTF8.GetBytes($"{e.Mode} {e.Name}\0").Concat(Convert.FromHexString(e.Id))).ToArray();
        var tree = Object("tree", bytes);
        var commit = Git("commit-tree", tree, "-m", "made by hand").Trim();
        Git("update-ref", "refs/heads/main", commit);
        return commit;
    }

    /// <summary>Stores an object without asking whether it is sound.</summary>
    public string Object(string type, byte[] content)
    {
        _folder.Write("object.bin", "");
        File.WriteAllBytes(_folder["object.bin"], content);
        var id = Git("hash-object", "-w", "--literally", "-t", type, "object.bin").Trim();
        File.Delete(_folder["object.bin"]);
        return id;
    }

    public GitRepository Open() => GitRepository.Open(Path);

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", [.. Quiet, .. arguments]) { WorkingDirectory = Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }

    public void Dispose() => _folder.Dispose();
}
