using Octokit;
using Octokit.Internal;

namespace Containerize.PullRequests.GitHub;

/// <summary>Makes clients of GitHub.</summary>
public static class GitHubConnection
{
    /// <summary>A client.</summary>
    /// <param name="api">The address of the API.</param>
    /// <param name="token">Gives a token, which may be another one as time goes by.</param>
    public static IGitHubClient Open(Uri api, Func<CancellationToken, Task<string>> token) => Open(api, token, Task.Delay);

    /// <summary>A client that waits as it is told.</summary>
    internal static IGitHubClient Open(Uri api, Func<CancellationToken, Task<string>> token, Func<TimeSpan, CancellationToken, Task> wait)
    {
        var root = new Uri(api.AbsoluteUri.TrimEnd('/') + "/");
        var http = new HttpClientAdapter(() => new PatientHandler(new SocketsHttpHandler { AllowAutoRedirect = false }, wait));
        return new GitHubClient(new Octokit.Connection(new ProductHeaderValue("containerize"), root, new TokenStore(token), http, new SimpleJsonSerializer()));
    }

    private sealed class TokenStore(Func<CancellationToken, Task<string>> token) : ICredentialStore
    {
        public async Task<Credentials> GetCredentials() => new(await token(CancellationToken.None).ConfigureAwait(false));
    }
}
