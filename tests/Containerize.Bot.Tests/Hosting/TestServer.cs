using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Containerize.Bot.GitHub;
using Containerize.Bot.Hosting;
using Containerize.Bot.Queue;
using Containerize.Bot.Settings;
using Containerize.Bot.Webhooks;
using Containerize.Bot.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Containerize.Bot.Tests.Hosting;

/// <summary>The server in this process, on a port of its own, with work that a test says.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _application;
    private readonly HttpClient _client = new();
    private int _deliveries;

    private TestServer(Func<RepositoryEvent, CancellationToken, Task<string>> work, Func<BotOptions, BotOptions> change)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var options = new BotOptions
        {
            AppId = 42,
            PrivateKeyFile = _folder.Write("key.pem", "a key"),
            WebhookSecret = Given.Secret,
            QueueFile = _folder["queue.db"],
            Debounce = TimeSpan.FromMilliseconds(1),
            RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        _application = BotServer.Build(builder, change(options), services =>
        {
            foreach (var greeting in services.Where(s => s.ImplementationType == typeof(AppGreeting)).ToList()) services.Remove(greeting);
            services.AddSingleton<IRepositoryWork>(new TestWork(work, Done));
            services.AddSingleton<ILoggerProvider>(Log);
        });
    }

    /// <summary>What was worked on so far.</summary>
    public ConcurrentQueue<RepositoryEvent> Done { get; } = new();

    public LogCapture Log { get; } = new();

    public JobQueue Queue => _application.Services.GetRequiredService<JobQueue>();

    public IServiceProvider Services => _application.Services;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<TestServer> StartAsync(Func<RepositoryEvent, CancellationToken, Task<string>>? work = null, Func<BotOptions, BotOptions>? change = null)
    {
        var server = new TestServer(work ?? ((_, _) => Task.FromResult("done")), change ?? (o => o));
        await server._application.StartAsync();
        return server;
    }

    public static string Sign(byte[] body, string secret = Given.Secret) => FakeDeliveries.Sign(body, secret);

    /// <summary>Sends a webhook as GitHub does.</summary>
    public Task<HttpResponseMessage> SendAsync(string name, string body, string? delivery = null, string? signature = "")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return SendAsync(name, new ByteArrayContent(bytes), delivery, signature is "" ? Sign(bytes) : signature);
    }

    public Task<HttpResponseMessage> SendAsync(string name, HttpContent content, string? delivery, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, WebhookRequest.Path)) { Content = content };
        content.Headers.ContentType ??= new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookRequest.Event, name);
        request.Headers.Add(WebhookRequest.Delivery, delivery ?? Interlocked.Increment(ref _deliveries).ToString(CultureInfo.InvariantCulture));
        if (signature is not null) request.Headers.Add(WebhookRequest.Signature, signature);
        request.Headers.ExpectContinue = content.Headers.ContentLength > 1 << 20;
        return _client.SendAsync(request);
    }

    /// <summary>Waits until nothing is left to do.</summary>
    public async Task IdleAsync()
    {
        var signal = Services.GetRequiredService<QueueSignal>();
        for (; ; )
        {
            var changed = signal.Next;
            if (await Queue.CountAsync(CancellationToken.None) is { Waiting: 0, Running: 0 }) return;
            await changed.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    public Task StopAsync() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _client.Dispose();
        _folder.Dispose();
    }

    private sealed class TestWork(Func<RepositoryEvent, CancellationToken, Task<string>> work, ConcurrentQueue<RepositoryEvent> done) : IRepositoryWork
    {
        public async Task<string> DoAsync(RepositoryEvent given, CancellationToken ct)
        {
            var result = await work(given, ct);
            done.Enqueue(given);
            return result;
        }
    }
}
