using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Containerize.Bot.GitHub;

/// <summary>What GitHub is asked as the App, and not as an installation of it.</summary>
/// <param name="http">A client with the API's address.</param>
/// <param name="token">Signs.</param>
internal sealed partial class AppClient(HttpClient http, AppToken token)
{
    private const int MostPages = 50;

    /// <summary>A client for an address.</summary>
    /// <param name="api">The address of the API.</param>
    public static HttpClient Http(Uri api) => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        BaseAddress = new Uri(api.AbsoluteUri.TrimEnd('/') + "/"),
        Timeout = TimeSpan.FromSeconds(30),
        DefaultRequestHeaders = { Accept = { new MediaTypeWithQualityHeaderValue("application/vnd.github+json") }, UserAgent = { new ProductInfoHeaderValue("containerize", null) } },
    };

    /// <summary>The App's name in addresses.</summary>
    /// <param name="ct">Cancels.</param>
    public Task<string> SlugAsync(CancellationToken ct) => SendAsync(HttpMethod.Get, "app", null, async r => (await JsonAsync(r, ct).ConfigureAwait(false)).GetProperty("slug").GetString()!, ct);

    /// <summary>A token for one repository and no more than some permissions.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="permissions">The permissions.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The token; null where the installation has not all of the permissions.</returns>
    public Task<InstallationToken?> TokenAsync(long installation, long repository, IReadOnlyDictionary<string, string> permissions, CancellationToken ct) => SendAsync(
        HttpMethod.Post,
        $"app/installations/{installation}/access_tokens",
        new { repository_ids = new[] { repository }, permissions },
        async response =>
        {
            if (response.StatusCode == HttpStatusCode.UnprocessableEntity) return null;
            var body = await JsonAsync(response, ct).ConfigureAwait(false);
            return new InstallationToken(body.GetProperty("token").GetString()!, body.GetProperty("expires_at").GetDateTimeOffset());
        },
        ct);

    /// <summary>The deliveries of webhooks since some time, and a few before.</summary>
    /// <param name="since">The time.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<SentDelivery>> DeliveriesAsync(DateTimeOffset since, CancellationToken ct)
    {
        var all = new List<SentDelivery>();
        var next = "app/hook/deliveries?per_page=100";
        for (var pages = 0; next.Length > 0 && pages < MostPages; pages++)
        {
            var (page, following) = await SendAsync(HttpMethod.Get, next, null, async r => (Page: await DeliveriesAsync(r, ct).ConfigureAwait(false), Next: Next(r)), ct).ConfigureAwait(false);
            all.AddRange(page);
            next = page.Count > 0 && page[^1].At >= since ? following : "";
        }

        return all;
    }

    /// <summary>Asks to have a delivery sent again.</summary>
    /// <param name="id">The number of the attempt.</param>
    /// <param name="ct">Cancels.</param>
    public Task<bool> RedeliverAsync(long id, CancellationToken ct) => SendAsync(HttpMethod.Post, $"app/hook/deliveries/{id}/attempts", null, r => Task.FromResult(r.IsSuccessStatusCode), ct);

    private static async Task<List<SentDelivery>> DeliveriesAsync(HttpResponseMessage response, CancellationToken ct) =>
        [.. (await JsonAsync(response, ct).ConfigureAwait(false)).EnumerateArray().Select(d => new SentDelivery(d.GetProperty("id").GetInt64(), d.GetProperty("guid").GetString()!, d.GetProperty("status_code").GetInt32(), d.GetProperty("delivered_at").GetDateTimeOffset()))];

    // Of the address only the cursor is taken: the App's token goes nowhere else than the settings say.
    private static string Next(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out var links) && NextCursor().Match(string.Join(',', links)) is { Success: true } found ? $"app/hook/deliveries?per_page=100&cursor={found.Groups[1].Value}" : "";

    [GeneratedRegex("[?&]cursor=([A-Za-z0-9_-]+)[^>]*>; rel=\"next\"", RegexOptions.CultureInvariant)]
    private static partial Regex NextCursor();

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, Func<HttpResponseMessage, Task<T>> read, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Make());
        try
        {
            using var response = await http.SendAsync(request, ct).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.Unauthorized => throw new ContainerizeException(ExitCode.Unavailable, "GitHub does not take the App's key", "Check Bot:AppId, the file that Bot:PrivateKeyFile names, and the clock of this machine"),
                HttpStatusCode.NotFound => throw new ContainerizeException(ExitCode.Usage, "the App is not installed there any more", ""),
                HttpStatusCode.UnprocessableEntity => await read(response).ConfigureAwait(false),
                var status when (int)status >= 300 => throw new ContainerizeException(ExitCode.Unavailable, $"GitHub answers {(int)status}", "It is asked again later"),
                _ => await read(response).ConfigureAwait(false),
            };
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new ContainerizeException(ExitCode.Unavailable, "GitHub does not answer as it should", "It is asked again later", null, e);
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, CancellationToken ct) => await response.Content.ReadFromJsonAsync<JsonElement>(ct).ConfigureAwait(false);
}
