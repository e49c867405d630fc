using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Containerize.Testing.GitHub;

/// <summary>The part of GitHub that the product uses, with its shapes, its limits and its errors, over HTTP, and Git by Git's own program.</summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    public const string Owner = "example";
    public const long Installation = 1;

    /// <summary>A token that is there from the beginning; others are given to the App.</summary>
    public const string Token = "ghs_token";

    /// <summary>The login that the tokens are of.</summary>
    public const string Self = "containerize[bot]";

    private readonly WebApplication _application;
    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Method, string Path, Action<HttpResponse> Answer)> _failures = [];
    private int _fetches;

    private FakeGitHub(WebApplication application)
    {
        _application = application;
        Objects = new FakeObjects(Directory.CreateDirectory(_folder["objects"]).FullName);
    }

    /// <summary>The App's key.</summary>
    public RSA Key { get; } = RSA.Create(2048);

    public string KeyFile => _folder.Write("key.pem", Key.ExportRSAPrivateKeyPem());

    public ConcurrentDictionary<string, FakeRepository> Repositories { get; } = new();

    public FakeObjects Objects { get; }

    /// <summary>The tokens that were given to the App, each with what it is for.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new();

    /// <summary>The JSON Web Tokens that the App showed.</summary>
    public ConcurrentQueue<string> AppTokens { get; } = new();

    /// <summary>How tokens are asked for is answered so once.</summary>
    public ConcurrentQueue<HttpStatusCode> TokenAnswers { get; } = new();

    public FakeDeliveries Deliveries { get; } = new();

    /// <summary>Whether a branch can be moved on the condition that it is somewhere; older servers do not know how.</summary>
    public bool ComparesAndSwaps { get; set; } = true;

    /// <summary>What somebody else does right before a request is answered, once: the method and a part of the path, and what.</summary>
    public (string Method, string Path, Action What)? Meanwhile { get; set; }

    /// <summary>Called with each request before it is answered.</summary>
    public Action? Arrived { get; set; }

    /// <summary>Called after each request was answered.</summary>
    public Action? Answered { get; set; }

    /// <summary>How often commits were fetched: requests to Git that are not for its list of branches.</summary>
    public int Fetches => _fetches;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<FakeGitHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeGitHub(builder.Build());
        var routes = fake._application;
        routes.Use(fake.GateAsync);
        routes.UseRouting();
        new AppRoutes(fake).Map(routes);
        new GraphRoutes(fake).Map(routes);
        routes.MapGet("/repositories/{id:long}", (long id) => fake.Repositories.Values.FirstOrDefault(r => r.Id == id) is { } r ? Results.Json(GitRoutes.Shape(r, fake.Address)) : Answers.NotFound());
        var repository = routes.MapGroup("/repos/" + Owner + "/{name}");
        new GitRoutes(fake).Map(repository);
        new PullRoutes(fake).Map(repository);
        new CommentRoutes(fake).Map(repository);
        new CheckRoutes(fake).Map(repository);
        routes.Map("/" + Owner + "/{name}.git/{**path}", (HttpContext context, string name, string path) =>
            fake.Repositories.TryGetValue(name, out var found) ? GitBackend.AnswerAsync(context, found.Published(), path) : Answers.NotFound().ExecuteAsync(context));
        await routes.StartAsync();
        return fake;
    }

    /// <summary>Adds a repository without commits.</summary>
    public FakeRepository AddRepository(long id, string name) => Repositories[name] = new FakeRepository(id, name, Objects, _folder[Path.Combine("git", name + ".git")]);

    /// <summary>Answers the next request of a kind otherwise.</summary>
    public void Fail(string method, string path, HttpStatusCode status, int times = 1, params (string Name, string Value)[] headers)
    {
        for (var i = 0; i < times; i++)
        {
            _failures.Add((method, path, response =>
            {
                response.StatusCode = (int)status;
                foreach (var (name, value) in headers) response.Headers[name] = value;
            }
            ));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Key.Dispose();
        Deliveries.Dispose();
        _folder.Dispose();
    }

    /// <summary>Answers for a repository, and for nobody else meanwhile.</summary>
    internal IResult Locked(string name, Func<FakeRepository, IResult> answer)
    {
        if (!Repositories.TryGetValue(name, out var repository)) return Answers.NotFound();
        lock (repository) return answer(repository);
    }

    private async Task GateAsync(HttpContext context, RequestDelegate next)
    {
        Arrived?.Invoke();
        await AdmitAsync(context, next);
        Answered?.Invoke();
    }

    private async Task AdmitAsync(HttpContext context, RequestDelegate next)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        if (path.EndsWith("/git-upload-pack", StringComparison.Ordinal)) Interlocked.Increment(ref _fetches);
        if (!IsKnown(path, context.Request.Headers.Authorization.ToString()))
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"GitHub\"";
            await Results.Json(new { message = "Bad credentials" }, statusCode: 401).ExecuteAsync(context);
        }
        else if (IsGit(path))
        {
            await next(context);
        }
        else if (Failure(method, path) is { } answer)
        {
            answer(context.Response);
            await context.Response.WriteAsJsonAsync(new { message = "Resource not accessible by integration" });
        }
        else
        {
            Interfere(method, path);
            // GitHub reads JSON whatever the type says, and Octokit says a form.
            context.Request.ContentType = "application/json";
            if (method != "GET" && path.Split('/', 5) is ["", "repos", Owner, var name, var rest] && Repositories.TryGetValue(name, out var repository)) lock (repository) repository.Changes.Add($"{method} {rest}");
            await next(context);
        }
    }

    private Action<HttpResponse>? Failure(string method, string path)
    {
        lock (_failures)
        {
            var at = _failures.FindIndex(f => f.Method == method && path.Contains(f.Path, StringComparison.Ordinal));
            if (at < 0) return null;
            var answer = _failures[at].Answer;
            _failures.RemoveAt(at);
            return answer;
        }
    }

    private void Interfere(string method, string path)
    {
        if (Meanwhile is not { } other || other.Method != method || !path.Contains(other.Path, StringComparison.Ordinal)) return;
        Meanwhile = null;
        other.What();
    }

    private bool IsKnown(string path, string given) => given.Split(' ') is [var scheme, var value] && scheme.ToUpperInvariant() switch
    {
        "BEARER" when path.StartsWith("/app", StringComparison.Ordinal) => IsApp(value),
        "TOKEN" or "BEARER" => !IsGit(path) && IsToken(value),
        "BASIC" => IsGit(path) && Encoding.UTF8.GetString(Convert.FromBase64String(value)).Split(':') is ["x-access-token", var token] && IsToken(token),
        _ => false,
    };

    private bool IsApp(string token)
    {
        AppTokens.Enqueue(token);
        return token.StartsWith("ey", StringComparison.Ordinal);
    }

    private bool IsToken(string token) => token == Token || Tokens.ContainsKey(token);

    private static bool IsGit(string path) => path.Contains(".git/", StringComparison.Ordinal);
}
