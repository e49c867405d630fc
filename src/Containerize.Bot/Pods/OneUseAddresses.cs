using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Containerize.Bot.Pods;

/// <summary>
/// Addresses that cannot be guessed, each for one request within some time. They are kept in memory and only as hashes: with the process that gave them they are gone.
/// </summary>
/// <param name="clock">The clock.</param>
internal sealed class OneUseAddresses(TimeProvider clock)
{
    /// <summary>Where they are.</summary>
    public const string Path = "/analysis";

    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, OneUseAddress> _addresses = new(StringComparer.Ordinal);

    /// <summary>Gives an address.</summary>
    /// <param name="method">The method of the request.</param>
    /// <param name="life">For how long it is there.</param>
    /// <param name="answer">Answers the request.</param>
    /// <returns>Its last part.</returns>
    public string Give(string method, TimeSpan life, Func<HttpContext, Task> answer)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        _addresses[Key(token)] = new OneUseAddress(method, clock.GetUtcNow() + life, answer);
        return token;
    }

    /// <summary>Takes an address back.</summary>
    /// <param name="token">Its last part.</param>
    public void TakeBack(string token) => _addresses.TryRemove(Key(token), out _);

    /// <summary>Answers a request: 404 where there is no such address, 410 where it was used or its time is over.</summary>
    /// <param name="context">The request.</param>
    /// <param name="token">The last part of its address.</param>
    public Task AnswerAsync(HttpContext context, string token)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!_addresses.TryGetValue(Key(token), out var address) || address.Method != context.Request.Method) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!address.Use(clock.GetUtcNow())) context.Response.StatusCode = StatusCodes.Status410Gone;
        else return address.Answer(context);
        return Task.CompletedTask;
    }

    // How long a comparison of hashes takes says nothing of the token.
    private static string Key(string token) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
