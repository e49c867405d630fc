using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Containerize.Testing.GitHub;

/// <summary>Sends webhooks once, remembers what became of them, and sends one again only when it is asked to.</summary>
public sealed class FakeDeliveries : IDisposable
{
    /// <summary>What the App and GitHub sign webhooks with.</summary>
    public const string Secret = "a-secret-that-no-log-may-show";

    // Where the App said that it listens.
    private const string Path = "/api/github/webhooks";

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentDictionary<long, (string Id, string Name, string Body, int Status, DateTimeOffset At)> _attempts = new();
    private long _last;

    public Uri? Target { get; set; }

    /// <summary>Chooses where each attempt goes, in place of the one target.</summary>
    public Func<Uri>? Balancer { get; set; }

    /// <summary>Called after each attempt.</summary>
    public Action? Attempted { get; set; }

    /// <summary>The ids of deliveries that no attempt brought through.</summary>
    public IReadOnlyList<string> Missed => [.. _attempts.Values.GroupBy(a => a.Id).Where(g => !g.Any(a => a.Status is >= 200 and < 300)).Select(g => g.Key)];

    public void Dispose() => _client.Dispose();

    /// <summary>The signature that GitHub gives a webhook.</summary>
    public static string Sign(byte[] body, string secret) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    /// <summary>Sends one.</summary>
    /// <returns>The status of the answer; 0 for none.</returns>
    public async Task<int> SendAsync(string id, string name, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Balancer?.Invoke() ?? Target ?? new Uri("http://127.0.0.1:1"), Path)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-GitHub-Event", name);
        request.Headers.Add("X-GitHub-Delivery", id);
        request.Headers.Add("X-Hub-Signature-256", Sign(bytes, Secret));
        var status = 0;
        try
        {
            using var answer = await _client.SendAsync(request);
            status = (int)answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // Nobody is there, or ended in the middle.
        }

        _attempts[Interlocked.Increment(ref _last)] = (id, name, body, status, DateTimeOffset.UtcNow);
        Attempted?.Invoke();
        return status;
    }

    public async Task<bool> AgainAsync(long attempt)
    {
        if (!_attempts.TryGetValue(attempt, out var old)) return false;
        // The answer to the request does not wait for the delivery.
        _ = Task.Run(() => SendAsync(old.Id, old.Name, old.Body));
        await Task.Yield();
        return true;
    }

    /// <summary>A page of the attempts, the newest first, and where the next one begins; 0 for no more.</summary>
    public (IReadOnlyList<object> Page, long Next) Newest(int count, long before)
    {
        var page = _attempts.Where(a => a.Key < before).OrderByDescending(a => a.Key).Take(count).ToList();
        return ([.. page.Select(a => new { id = a.Key, guid = a.Value.Id, delivered_at = a.Value.At, status_code = a.Value.Status, @event = a.Value.Name })], page.Count == count ? page[^1].Key : 0);
    }
}
