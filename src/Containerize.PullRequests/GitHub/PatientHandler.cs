using System.Net;

namespace Containerize.PullRequests.GitHub;

/// <summary>Waits where GitHub says how long, and asks again where a question went unanswered. What changes something is asked once: whether it happened is read before the next try.</summary>
/// <param name="inner">Sends requests.</param>
/// <param name="wait">Waits.</param>
internal sealed class PatientHandler(HttpMessageHandler inner, Func<TimeSpan, CancellationToken, Task> wait) : DelegatingHandler(inner)
{
    private const int MostTries = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var response = await TrySendAsync(request, tries, cancellationToken).ConfigureAwait(false);
            var delay = response is null ? Backoff(tries) : Delay(request, response, tries);
            if (response is not null && (delay is null || tries == MostTries)) return response;
            response?.Dispose();
            await wait(delay!.Value, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage?> TrySendAsync(HttpRequestMessage request, int tries, CancellationToken ct)
    {
        try
        {
            return await base.SendAsync(request, ct).ConfigureAwait(false);
        }
        catch (HttpRequestException) when (request.Method == HttpMethod.Get && tries < MostTries)
        {
            return null;
        }
    }

    // A refusal for too many requests changes nothing, so anything may be asked again after it.
    private static TimeSpan? Delay(HttpRequestMessage request, HttpResponseMessage response, int tries)
    {
        if (response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
            return response.Headers.RetryAfter?.Delta is { } told && told <= Longest ? told : null;
        return (int)response.StatusCode >= 500 && request.Method == HttpMethod.Get ? Backoff(tries) : null;
    }

    private static TimeSpan Backoff(int tries) => TimeSpan.FromSeconds(Math.Pow(2, tries - 1));
}
