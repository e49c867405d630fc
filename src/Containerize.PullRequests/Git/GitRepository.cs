using System.Text;

namespace Containerize.PullRequests.Git;

/// <summary>A local clone, of which commits are read and nothing else: neither the work tree nor the index counts.</summary>
public sealed class GitRepository
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly GitCommand _git;

    private GitRepository(string folder)
    {
        Folder = folder;
        _git = new GitCommand(folder);
    }

    /// <summary>The absolute path of the folder that holds the history.</summary>
    public string Folder { get; }

    internal GitCommand Command => _git;

    /// <summary>Opens the repository that a folder belongs to.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="ContainerizeException">There is none (<see cref="ExitCode.Usage"/>).</exception>
    public static GitRepository Open(string path) =>
        GitFolder.Above(Path.GetFullPath(path)) is { } folder
            ? new GitRepository(folder)
            : throw new ContainerizeException(ExitCode.Usage, $"'{path}' is in no Git repository", "Name a folder of a clone");

    /// <summary>The repository that a folder is, without a work tree.</summary>
    internal static GitRepository At(string folder) => new(folder);

    /// <summary>Whether a commit is here, with all its files.</summary>
    internal async Task<bool> HasAsync(string commit, CancellationToken ct) =>
        await ResolveAsync(commit, ct).ConfigureAwait(false) is not null
        && (await _git.RunAsync(["rev-list", "--objects", "--no-walk", "--missing=error", "--quiet", commit], ct).ConfigureAwait(false)).Succeeded;

    /// <summary>The head of a branch, here or as it was last fetched; null when there is no such branch.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<BaseCommit?> HeadOfAsync(string branch, CancellationToken ct)
    {
        if (!BranchName.IsValid(branch)) throw new ContainerizeException(ExitCode.Usage, $"'{branch}' is no name of a branch", "Write the branch's name, such as main");
        foreach (var prefix in (string[])["refs/heads/", "refs/remotes/origin/"])
        {
            if (await ResolveAsync(prefix + branch, ct).ConfigureAwait(false) is { } commit) return new BaseCommit(branch, commit);
        }

        return null;
    }

    /// <summary>The branch that is checked out, with its head; where none is, the branch that the remote has as its default, with the commit that is checked out.</summary>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">There is no commit, or no branch can be named (<see cref="ExitCode.Usage"/>).</exception>
    public async Task<BaseCommit> CurrentAsync(CancellationToken ct)
    {
        var commit = await ResolveAsync("HEAD", ct).ConfigureAwait(false) ?? throw new ContainerizeException(ExitCode.Usage, "the repository has no commit", "Commit something first");
        var branch = await SymbolicAsync("HEAD", "refs/heads/", ct).ConfigureAwait(false) ?? await SymbolicAsync("refs/remotes/origin/HEAD", "refs/remotes/origin/", ct).ConfigureAwait(false);
        return branch is not null ? new BaseCommit(branch, commit) : throw new ContainerizeException(ExitCode.Usage, "no branch is checked out", "Name the base branch with --base");
    }

    /// <summary>The address of the remote <c>origin</c>; null where there is none.</summary>
    /// <param name="ct">Cancels.</param>
    public async Task<string?> OriginAsync(CancellationToken ct) =>
        await _git.RunAsync(["config", "--local", "--get", "remote.origin.url"], ct).ConfigureAwait(false) is { Succeeded: true } outcome ? outcome.Text.Trim() : null;

    /// <summary>Every file of a commit, in Git's order.</summary>
    /// <param name="commit">The commit's id.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The files, and how many more there are whose names are no UTF-8.</returns>
    /// <exception cref="ContainerizeException">The tree cannot be listed (<see cref="ExitCode.Solution"/>).</exception>
    public async Task<(IReadOnlyList<TreeEntry> Entries, int Nameless)> TreeAsync(string commit, int most, CancellationToken ct)
    {
        var outcome = await _git.RunAsync(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], most, ct).ConfigureAwait(false);
        if (!outcome.Succeeded) throw new ContainerizeException(ExitCode.Solution, "the tree of the commit cannot be listed", "Fetch the commit with all its files: the clone may be a partial one");
        var (entries, nameless, rest) = (new List<TreeEntry>(), 0, outcome.Output);
        while (rest.Length > 0)
        {
            var end = rest.Span.IndexOf((byte)0);
            if (Entry(rest.Span[..end]) is { } entry) entries.Add(entry);
            else nameless++;
            rest = rest[(end + 1)..];
        }

        return (entries, nameless);
    }

    // mode SP type SP id SP size TAB path, the size padded with blanks.
    private static TreeEntry? Entry(ReadOnlySpan<byte> line)
    {
        var tab = line.IndexOf((byte)'\t');
        var fields = Encoding.ASCII.GetString(line[..tab]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return new TreeEntry(Strict.GetString(line[(tab + 1)..]), fields[0], fields[2], long.TryParse(fields[3], out var size) ? size : 0);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private async Task<string?> ResolveAsync(string reference, CancellationToken ct) =>
        await _git.RunAsync(["rev-parse", "--verify", "--quiet", reference + "^{commit}"], ct).ConfigureAwait(false) is { Succeeded: true } outcome ? outcome.Text.Trim() : null;

    private async Task<string?> SymbolicAsync(string reference, string prefix, CancellationToken ct)
    {
        var outcome = await _git.RunAsync(["symbolic-ref", "--quiet", reference], ct).ConfigureAwait(false);
        var target = outcome.Succeeded ? outcome.Text.Trim() : "";
        return target.StartsWith(prefix, StringComparison.Ordinal) && BranchName.IsValid(target[prefix.Length..]) ? target[prefix.Length..] : null;
    }
}
