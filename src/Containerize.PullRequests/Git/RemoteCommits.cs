using System.Text;
using System.Text.RegularExpressions;
using Containerize.PullRequests.Processes;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Git;

/// <summary>Commits of a server, fetched without their history over HTTP. The token is in the environment of Git alone: on no command line, and in no file.</summary>
/// <param name="address">The address of the repository.</param>
/// <param name="token">Gives a token.</param>
public sealed partial class RemoteCommits(Uri address, Func<CancellationToken, Task<string>> token) : ICommitSource
{
    // More than a repository has that is taken afterwards.
    private const long MostBytes = 4L << 30;

    private static readonly ProcessLimits Limits = new(TimeSpan.FromMinutes(10), 1 << 20);

    /// <inheritdoc/>
    public async Task<GitRepository> GetAsync(IReadOnlyList<string> commits, string folder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(commits);
        if (commits.Any(c => !Id().IsMatch(c))) throw new ContainerizeException(ExitCode.Solution, "the server names a commit by what is no id", "Look at what answers at the address of GitHub");
        var made = await GitCommand.FreeAsync(["init", "--quiet", "--bare", "--template=", folder], GitCommand.Environment, Limits, null, ct).ConfigureAwait(false);
        if (!made.Succeeded) throw new ContainerizeException(ExitCode.Output, "no repository can be made in the temporary folder", "Look at the rights and the room of the temporary folder");
        var environment = new Dictionary<string, string>(GitCommand.Environment, StringComparer.Ordinal)
        {
            ["GIT_ALLOW_PROTOCOL"] = address.Scheme,
            ["GIT_CONFIG_COUNT"] = "2",
            ["GIT_CONFIG_KEY_0"] = "http.extraHeader",
            ["GIT_CONFIG_VALUE_0"] = "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("x-access-token:" + await token(ct).ConfigureAwait(false))),
            // A token is for the server that it was given for.
            ["GIT_CONFIG_KEY_1"] = "http.followRedirects",
            ["GIT_CONFIG_VALUE_1"] = "false",
        };
        var fetched = await GitCommand.FreeAsync(
            ["-c", $"protocol.{address.Scheme}.allow=always", "--git-dir", folder, "fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--no-auto-maintenance", "--end-of-options", address.AbsoluteUri, .. commits],
            environment, Limits, () => FolderSize.Exceeds(folder, MostBytes), ct).ConfigureAwait(false);
        return fetched.End switch
        {
            ProcessEnd.Exited when fetched.ExitCode == 0 => GitRepository.At(folder),
            ProcessEnd.TooMuchDisk => throw new ContainerizeException(ExitCode.Solution, $"the repository is refused: one commit of it takes more than {MostBytes >> 20} MiB", "Take large files out of it, or keep them in Git LFS"),
            ProcessEnd.TooLong => throw new ContainerizeException(ExitCode.Unavailable, $"fetching took longer than {Limits.Time.TotalMinutes:0} minutes", "Run it again later"),
            _ => throw new ContainerizeException(ExitCode.Unavailable, "the commit cannot be fetched", "Give the token contents: read, and run it again"),
        };
    }

    [GeneratedRegex(@"\A[0-9a-f]{40}(?:[0-9a-f]{24})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
