using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Containerize.Bot.Tests.GitHub;

/// <summary>The part of GitHub that the server uses, over HTTP, with a repository for each name and Git behind them.</summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    public const string Owner = "example";
    public const long Installation = 1;

    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder = new();
    private int _tokens;
    private int _fetches;

    private FakeGitHub(WebApplication application) => _application = application;

    public RSA Key { get; } = RSA.Create(2048);

    public string KeyFile => _folder.Write("key.pem", Key.ExportRSAPrivateKeyPem());

    public ConcurrentDictionary<string, FakeRepository> Repositories { get; } = new();

    public FakeCommits Commits { get; } = new();

    /// <summary>The tokens that were given, each with what it is for.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new();

    /// <summary>The JSON Web Tokens that the App showed.</summary>
    public ConcurrentQueue<string> AppTokens { get; } = new();

    /// <summary>The requests that change something, in their order.</summary>
    public ConcurrentQueue<string> Changes { get; } = new();

    public FakeDeliveries Deliveries { get; } = new();

    /// <summary>How tokens are asked for is answered so once.</summary>
    public ConcurrentQueue<HttpStatusCode> TokenAnswers { get; } = new();

    /// <summary>How often commits were fetched: requests to Git that are not for its list of branches.</summary>
    public int Fetches => _fetches;

    /// <summary>Called with each request before it is answered.</summary>
    public Action? Arrived { get; set; }

    /// <summary>Called after each request was answered.</summary>
    public Action? Answered { get; set; }

    public Uri Address => new(_application.Urls.Single());

    public string Folder => _folder.Path;

    public static async Task<FakeGitHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeGitHub(builder.Build());
        fake._application.Use(fake.GateAsync);
        fake._application.UseRouting();
        fake.MapApp();
        new FakeApi(fake).Map(fake._application);
        fake._application.Map("/" + Owner + "/{repository}.git/{**path}", (HttpContext context, string repository, string path) => GitBackend.AnswerAsync(context, fake.FolderOf(repository), path));
        await fake._application.StartAsync();
        return fake;
    }

    /// <summary>A repository without commits whose objects are those of another one on disk.</summary>
    public FakeRepository AddRepository(long id, string name, string objects)
    {
        var folder = FolderOf(name);
        Directory.CreateDirectory(Path.Combine(folder, "objects", "info"));
        Directory.CreateDirectory(Path.Combine(folder, "refs"));
        File.WriteAllText(Path.Combine(folder, "HEAD"), "ref: refs/heads/main\n");
        File.WriteAllText(Path.Combine(folder, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
        File.WriteAllText(Path.Combine(folder, "objects", "info", "alternates"), objects + "\n");
        return Repositories[name] = new FakeRepository(id, name, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Key.Dispose();
        Deliveries.Dispose();
        _folder.Dispose();
    }

    private string FolderOf(string repository) => _folder[Path.Combine("git", repository + ".git")];

    private async Task GateAsync(HttpContext context, RequestDelegate next)
    {
        Arrived?.Invoke();
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/git-upload-pack", StringComparison.Ordinal)) Interlocked.Increment(ref _fetches);
        var given = context.Request.Headers.Authorization.ToString();
        var isApp = path.StartsWith("/app", StringComparison.Ordinal);
        if (isApp) AppTokens.Enqueue(given.Split(' ')[^1]);
        if (!(isApp ? given.StartsWith("Bearer ey", StringComparison.Ordinal) : IsKnown(given)))
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"GitHub\"";
            await Results.Json(new { message = "Bad credentials" }, statusCode: 401).ExecuteAsync(context);
            return;
        }

        if (!isApp && context.Request.Method != "GET" && !path.Contains(".git/", StringComparison.Ordinal))
        {
            Changes.Enqueue($"{context.Request.Method} {path}");
            // Octokit calls its JSON a form, and GitHub does not mind.
            context.Request.ContentType = "application/json";
        }

        await next(context);
        Answered?.Invoke();
    }

    private bool IsKnown(string given) => given.Split(' ') is [var scheme, var value] && scheme.ToUpperInvariant() switch
    {
        "TOKEN" or "BEARER" => Tokens.ContainsKey(value),
        "BASIC" => Encoding.ASCII.GetString(Convert.FromBase64String(value)).Split(':') is ["x-access-token", var token] && Tokens.ContainsKey(token),
        _ => false,
    };

    private void MapApp()
    {
        _application.MapGet("/app", () => Results.Json(new { id = 42, slug = "containerize" }));
        _application.MapPost("/app/installations/{id:long}/access_tokens", async (long id, HttpRequest request) =>
        {
            if (id != Installation) return Results.Json(new { message = "Not Found" }, statusCode: 404);
            if (TokenAnswers.TryDequeue(out var status)) return Results.Json(new { message = "no" }, statusCode: (int)status);
            using var reader = new StreamReader(request.Body);
            var token = $"ghs_{Interlocked.Increment(ref _tokens)}_{Guid.NewGuid():N}";
            Tokens[token] = await reader.ReadToEndAsync();
            return Results.Json(new { token, expires_at = DateTimeOffset.UtcNow.AddHours(1) }, statusCode: 201);
        });
        _application.MapGet("/app/hook/deliveries", (HttpResponse response, int per_page, long? cursor) =>
        {
            var (page, next) = Deliveries.Newest(per_page, cursor ?? long.MaxValue);
            if (next > 0) response.Headers.Link = $"<{Address.AbsoluteUri}app/hook/deliveries?per_page={per_page}&cursor={next}>; rel=\"next\"";
            return Results.Json(page);
        });
        _application.MapPost("/app/hook/deliveries/{attempt:long}/attempts", async (long attempt) => await Deliveries.AgainAsync(attempt) ? Results.Json(new { }, statusCode: 202) : Results.Json(new { }, statusCode: 404));
    }
}
