using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Containerize.Bot.GitHub;

/// <summary>Asks about a repository before it is fetched.</summary>
/// <param name="http">A client with the API's address.</param>
internal sealed class RepositoryClient(HttpClient http)
{
    /// <summary>Finds a repository by its id, whatever it is called now.</summary>
    /// <param name="id">The id.</param>
    /// <param name="token">What lets the bot in.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">It is gone (<see cref="ExitCode.Usage"/>), or GitHub does not answer (<see cref="ExitCode.Unavailable"/>).</exception>
    public async Task<RepositoryFacts> FindAsync(long id, InstallationToken token, CancellationToken ct)
    {
        var body = await GetAsync($"repositories/{id}", null, token, ct).ConfigureAwait(false) ?? throw new ContainerizeException(ExitCode.Usage, "the repository is gone, or out of reach", "");
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var (owner, name) = (root.GetProperty("full_name").GetString()!.Split('/')[0], root.GetProperty("name").GetString()!);
            return new RepositoryFacts(owner, name, root.GetProperty("default_branch").GetString()!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ContainerizeException(ExitCode.Unavailable, "GitHub does not answer as it should", "It is asked again later", null, e);
        }
    }

    /// <summary>The text of a file; null where there is none.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="file">The file's name, at the top.</param>
    /// <param name="token">What lets the bot in.</param>
    /// <param name="ct">Cancels.</param>
    public Task<string?> FileAsync(RepositoryFacts repository, string branch, string file, InstallationToken token, CancellationToken ct) =>
        GetAsync($"{Path(repository)}/contents/{Uri.EscapeDataString(file)}?ref={Uri.EscapeDataString(branch)}", "application/vnd.github.raw+json", token, ct);

    private async Task<string?> GetAsync(string path, string? accept, InstallationToken token, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        if (accept is not null) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        try
        {
            using var response = await http.SendAsync(request, ct).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.NotFound => null,
                HttpStatusCode.OK => await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false),
                var status => throw new ContainerizeException(ExitCode.Unavailable, $"GitHub answers {(int)status}", "It is asked again later"),
            };
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new ContainerizeException(ExitCode.Unavailable, "GitHub does not answer", "It is asked again later", null, e);
        }
    }

    private static string Path(RepositoryFacts repository) => $"repos/{Uri.EscapeDataString(repository.Owner)}/{Uri.EscapeDataString(repository.Name)}";
}
