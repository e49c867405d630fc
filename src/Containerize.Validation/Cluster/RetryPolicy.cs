using System.Net.Http.Headers;

namespace Containerize.Validation.Cluster;

/// <summary>How long to wait before a request is repeated that the server put off; one for each request.</summary>
/// <param name="options">The limits.</param>
internal sealed class RetryPolicy(ClusterOptions options)
{
    private int _repetition;

    /// <summary>The next pause; null when the request was repeated often enough.</summary>
    /// <param name="answer">The answer that puts off.</param>
    /// <param name="retryAfter">Its <c>Retry-After</c> header.</param>
    public TimeSpan? Next(ApiAnswer answer, RetryConditionHeaderValue? retryAfter)
    {
        if (_repetition >= options.Retries)
        {
            return null;
        }

        var asked = retryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - options.Clock.GetUtcNow(),
            _ when answer.Status is { RetryAfterSeconds: > 0 and var seconds } => TimeSpan.FromSeconds(seconds),
            _ => TimeSpan.FromSeconds(1 << Math.Min(_repetition, 10)),
        };
        _repetition++;
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked > options.LongestPause ? options.LongestPause : asked;
    }
}
