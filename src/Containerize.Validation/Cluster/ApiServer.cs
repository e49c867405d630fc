using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Containerize.Validation.Cluster;

/// <summary>Sends raw requests over the connection; puts repetition, time limits and plain errors in one place.</summary>
/// <param name="connection">The server and the credentials.</param>
/// <param name="options">Time limits and repetition.</param>
internal sealed class ApiServer(ClusterConnection connection, ClusterOptions options)
{
    private const int LargestAnswer = 32 * 1024 * 1024;

    /// <summary>The connection that requests go over.</summary>
    public ClusterConnection Connection => connection;

    /// <summary>Sends a request and waits for the answer; repeats it when the server puts it off.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The answer, whatever its code, except 401, 429 and what no API server sends.</returns>
    /// <exception cref="ContainerizeException">No usable answer came (<see cref="ExitCode.Unavailable"/>).</exception>
    public async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken ct)
    {
        var retry = new RetryPolicy(options);
        while (true)
        {
            var (answer, retryAfter) = await OnceAsync(request, ct).ConfigureAwait(false);
            if (answer.Code is not (429 or 503))
            {
                return Usable(answer);
            }

            if (retry.Next(answer, retryAfter) is not { } pause)
            {
                throw ConnectionFault.PutOff(connection, answer);
            }

            await Task.Delay(pause, options.Clock, ct).ConfigureAwait(false);
        }
    }

    private async Task<(ApiAnswer Answer, RetryConditionHeaderValue? RetryAfter)> OnceAsync(ApiRequest request, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Timeout, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            using var message = await MessageAsync(request, either.Token).ConfigureAwait(false);
            using var response = await connection.Client.HttpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var warnings = response.Headers.NonValidated.TryGetValues("Warning", out var values) ? WarningHeader.Texts(values) : [];
            var body = await ReadAsync(response.Content, response.IsSuccessStatusCode ? request.Keep : null, either.Token).ConfigureAwait(false);
            return (new ApiAnswer((int)response.StatusCode, body, warnings), response.Headers.RetryAfter);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw ConnectionFault.TimedOut(connection, options.Timeout);
        }
        catch (Exception e) when (e is not OperationCanceledException and not ContainerizeException)
        {
            throw ConnectionFault.From(connection, e);
        }
    }

    private async Task<HttpRequestMessage> MessageAsync(ApiRequest request, CancellationToken ct)
    {
        var message = new HttpRequestMessage(request.Method, connection.Server + request.Path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.Accept.ParseAdd(request.Accept);
        if (request is { ContentType: { } type, Body: { } body })
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        if (connection.Client.Credentials is { } credentials)
        {
            try
            {
                await credentials.ProcessHttpRequestAsync(message, ct).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw ConnectionFault.NoCredentials(connection, e);
            }
        }

        return message;
    }

    private async Task<string> ReadAsync(HttpContent content, Func<ReadOnlyMemory<byte>, string>? keep, CancellationToken ct)
    {
        var stream = await content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var memory = new MemoryStream((int)Math.Clamp(content.Headers.ContentLength ?? 0, 0, LargestAnswer));
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0)
            {
                memory.Write(buffer, 0, read);
                if (memory.Length > LargestAnswer)
                {
                    throw ConnectionFault.NotAnApiServer(connection, "its answer has no end");
                }
            }

            if (keep is null)
            {
                return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
            }

            var kept = keep(memory.GetBuffer().AsMemory(0, (int)memory.Length));
            memory.GetBuffer().AsSpan().Clear();
            buffer.AsSpan().Clear();
            return kept;
        }
    }

    private ApiAnswer Usable(ApiAnswer answer) => answer switch
    {
        { Code: 401 } => throw ConnectionFault.Refused(connection),
        { Code: 502 or 504, Status: null } => throw ConnectionFault.NotAnApiServer(connection, $"something in front of it answers {answer.Code}"),
        { Succeeded: true } when !IsJsonObject(answer.Body) => throw ConnectionFault.NotAnApiServer(connection, "its answer is not JSON"),
        { Code: >= 300 and < 400 } => throw ConnectionFault.NotAnApiServer(connection, $"it sends the request elsewhere ({answer.Code})"),
        _ => answer,
    };

    private static bool IsJsonObject(string body)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(body);
            return document.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
