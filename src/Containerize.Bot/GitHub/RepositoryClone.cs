using System.Text;

namespace Containerize.Bot.GitHub;

/// <summary>The objects of one commit of a repository, in a folder that is removed at the end. Nothing is checked out.</summary>
internal sealed class RepositoryClone : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("containerize-clone-");

    /// <summary>The absolute path of the folder that holds <c>.git</c>.</summary>
    public string Path => _folder.FullName;

    /// <summary>Fetches references, without their history.</summary>
    /// <param name="address">The repository's address, without credentials.</param>
    /// <param name="references">The references as <c>refs/...:refs/...</c>.</param>
    /// <param name="token">What lets the bot in.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="ContainerizeException">It cannot be fetched (<see cref="ExitCode.Unavailable"/>), or is too large (<see cref="ExitCode.Solution"/>).</exception>
    public async Task FetchAsync(Uri address, IReadOnlyList<string> references, InstallationToken token, CancellationToken ct)
    {
        var git = System.IO.Path.Combine(Path, ".git");
        await GitProcess.RunAsync(["init", "--quiet", "--bare", git], Path, new SortedDictionary<string, string>(StringComparer.Ordinal), ct).ConfigureAwait(false);
        string[] arguments = ["--git-dir", git, "fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--no-auto-maintenance", "--depth=1", "--", address.AbsoluteUri, .. references];
        await GitProcess.RunAsync(arguments, Path, Credentials(address, token), ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // Arguments can be read by everybody on the machine, the environment by nobody else; and a token in an address would be in messages and in the clone's settings.
    private static SortedDictionary<string, string> Credentials(Uri address, InstallationToken token) => new(StringComparer.Ordinal)
    {
        ["GIT_ALLOW_PROTOCOL"] = address.Scheme,
        ["GIT_CONFIG_COUNT"] = "1",
        ["GIT_CONFIG_KEY_0"] = $"http.{address.GetLeftPart(UriPartial.Authority)}/.extraHeader",
        ["GIT_CONFIG_VALUE_0"] = "Authorization: Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("x-access-token:" + token.Value)),
    };
}
