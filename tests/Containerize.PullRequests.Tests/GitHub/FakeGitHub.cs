using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>The part of GitHub's REST API that the bot uses, with its shapes, its limits and its errors, over HTTP.</summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    public const string Owner = "example";
    public const string Name = "shop";
    public const string Token = "ghs_token";

    /// <summary>The login that the token is of.</summary>
    public const string Self = "containerize[bot]";

    private readonly WebApplication _application;
    private readonly List<(string Method, string Path, Action<HttpResponse> Answer)> _failures = [];

    private FakeGitHub(WebApplication application) => _application = application;

    public FakeGitData Git { get; } = new();

    public List<FakePull> Pulls { get; } = [];

    /// <summary>The requests that change something, in their order.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>What people may do; who is not here may read.</summary>
    public Dictionary<string, string> Permissions { get; } = new() { ["octocat"] = "write", ["maintainer"] = "admin" };

    public bool AllowsAutoMerge { get; set; } = true;

    /// <summary>Whether a branch can be moved on the condition that it is somewhere; older servers do not know how.</summary>
    public bool ComparesAndSwaps { get; set; } = true;

    /// <summary>What somebody else does right before a request is answered, once: the method and a part of the path, and what.</summary>
    public (string Method, string Path, Action What)? Meanwhile { get; set; }

    public FakeChecks Checks { get; } = new();

    public int Requests { get; private set; }

    public HashSet<string> Collaborators { get; } = ["octocat", "platform"];

    public Uri Address => new(_application.Urls.Single());

    public static async Task<FakeGitHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeGitHub(builder.Build());
        fake._application.Use(fake.GateAsync);
        fake._application.UseRouting();
        var repository = fake._application.MapGroup($"/repos/{Owner}/{Name}");
        fake.MapGit(repository);
        new FakePulls(fake).Map(repository);
        fake.Checks.Map(repository);
        fake._application.MapPost("/graphql", (JsonObject body) =>
        {
            if (((string)body["query"]!).Contains("updateRefs", StringComparison.Ordinal)) return fake.Swap(body["variables"]!["updates"]![0]!);
            if (!fake.AllowsAutoMerge) return Results.Json(new { data = new { }, errors = new[] { new { type = "UNPROCESSABLE", message = "Pull request Auto merge is not allowed for this repository" } } });
            fake.Pulls.Single(p => $"PR_{p.Number}" == (string)body["variables"]!["id"]!).MergesByItself = true;
            return Results.Json(new { data = new { enablePullRequestAutoMerge = new { pullRequest = new { number = 1 } } } });
        });
        fake._application.Map($"/{Owner}/{Name}.git/{{**path}}", (HttpContext context) => FakeGitServer.AnswerAsync(context, fake.Git.Root));
        await fake._application.StartAsync();
        return fake;
    }

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

    /// <summary>Writes a comment.</summary>
    public FakeComment Comment(int number, string author, string body)
    {
        var comment = new FakeComment(1000 + Pulls.Sum(p => p.Comments.Count), number, author, body);
        Pulls.Single(p => p.Number == number).Comments.Add(comment);
        return comment;
    }

    /// <summary>Opens a pull request as a person does.</summary>
    public FakePull Open(string head, string @base, string forkedHead = "")
    {
        var pull = new FakePull { Number = Pulls.Count + 1, Title = "change", Head = head, Base = @base, Body = "", ForkedHead = forkedHead, From = forkedHead.Length > 0 ? "stranger/shop" : $"{Owner}/{Name}" };
        Pulls.Add(pull);
        return pull;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Git.Dispose();
    }

    internal static IResult Invalid(string message) => Results.Json(new { message = "Validation Failed", errors = new[] { new { message } } }, statusCode: 422);

    internal static IResult NotFound() => Results.Json(new { message = "Not Found" }, statusCode: 404);

    private async Task GateAsync(HttpContext context, RequestDelegate next)
    {
        Requests++;
        var path = context.Request.Path.Value!;
        if (path.StartsWith($"/{Owner}/{Name}.git/", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        if (context.Request.Headers.Authorization != $"Token {Token}")
        {
            await Results.Json(new { message = "Bad credentials" }, statusCode: 401).ExecuteAsync(context);
            return;
        }

        var at = _failures.FindIndex(f => f.Method == context.Request.Method && path.Contains(f.Path, StringComparison.Ordinal));
        if (at >= 0)
        {
            _failures[at].Answer(context.Response);
            _failures.RemoveAt(at);
            await context.Response.WriteAsJsonAsync(new { message = "Resource not accessible by integration" });
            return;
        }

        if (Meanwhile is { } other && other.Method == context.Request.Method && path.Contains(other.Path, StringComparison.Ordinal))
        {
            Meanwhile = null;
            other.What();
        }

        // GitHub reads JSON whatever the type says, and Octokit says a form.
        context.Request.ContentType = "application/json";
        if (context.Request.Method != "GET" && path.StartsWith("/repos/", StringComparison.Ordinal)) Changes.Add($"{context.Request.Method} {path[$"/repos/{Owner}/{Name}/".Length..]}");
        await next(context);
    }

    private void MapGit(RouteGroupBuilder repository)
    {
        repository.MapGet("/branches/{**branch}", (string branch) => Git.Branches.TryGetValue(Uri.UnescapeDataString(branch), out var sha) ? Results.Json(new { name = branch, commit = new { sha } }) : NotFound());
        repository.MapGet("/git/commits/{sha}", (string sha) => Git.Commits.TryGetValue(sha, out var c) ? Results.Json(Shape(c)) : NotFound());
        repository.MapGet("", () => Results.Json(new { id = 1, node_id = "R_1", name = Name, full_name = $"{Owner}/{Name}", default_branch = "main" }));
        repository.MapGet("/git/trees/{sha}", (string sha) => Results.Json(new { sha, truncated = false, tree = Git.Entries(sha).Select(e => new { path = e.Name, mode = e.Mode, type = e.Type, sha = e.Sha, size = 1 }) }));
        repository.MapGet("/compare/{range}", (string range) => range.Split("...") is [var from, var to] && Git.Commits.ContainsKey(from) ? Results.Json(new { status = from == to ? "identical" : Git.IsAncestor(from, to) ? "ahead" : "diverged" }) : NotFound());
        repository.MapPost("/git/trees", (JsonObject body) => Results.Json(new { sha = Git.Tree((string)body["base_tree"]!, body["tree"]!.AsArray().Select(i => ((string)i!["path"]!, (string)i["mode"]!, (string?)i["content"]))) }, statusCode: 201));
        repository.MapPost("/git/commits", (JsonObject body) => Results.Json(Shape(Git.Commits[Git.Commit((string)body["message"]!, (string)body["tree"]!, [.. body["parents"]!.AsArray().Select(p => (string)p!)])]), statusCode: 201));
        repository.MapPost("/git/refs", (JsonObject body) =>
        {
            var branch = ((string)body["ref"]!)["refs/heads/".Length..];
            return Git.Branches.TryAdd(branch, (string)body["sha"]!) ? Results.Json(Reference(branch), statusCode: 201) : Invalid("Reference already exists");
        });
        repository.MapPatch("/git/refs/heads/{**branch}", (string branch, JsonObject body) =>
        {
            if (!Git.Branches.TryGetValue(branch, out var old)) return Invalid("Reference does not exist");
            if (!(bool)body["force"]! && !Git.IsAncestor(old, (string)body["sha"]!)) return Invalid("Update is not a fast forward");
            Git.Branches[branch] = (string)body["sha"]!;
            return Results.Json(Reference(branch));
        });
        repository.MapDelete("/git/refs/heads/{**branch}", (string branch) => Remove(branch) ? Results.NoContent() : Invalid("Reference does not exist"));
    }

    private bool Remove(string branch)
    {
        foreach (var pull in Pulls.Where(p => p.Head == branch)) pull.IsOpen = false;
        return Git.Branches.Remove(branch);
    }

    private IResult Swap(JsonNode update)
    {
        if (!ComparesAndSwaps) return Results.Json(new { errors = new[] { new { message = "Field 'updateRefs' doesn't exist on type 'Mutation'" } } });
        var (branch, before, after) = (((string)update["name"]!)["refs/heads/".Length..], (string)update["beforeOid"]!, (string)update["afterOid"]!);
        if (Git.Branches.GetValueOrDefault(branch) != before) return Results.Json(new { data = new { updateRefs = (object?)null }, errors = new[] { new { type = "UNPROCESSABLE", message = "Reference cannot be updated" } } });
        var isGone = after.All(c => c == '0');
        Changes.Add($"{(isGone ? "DELETE" : "PATCH")} git/refs/heads/{branch}");
        if (isGone) Remove(branch);
        else Git.Branches[branch] = after;
        return Results.Json(new { data = new { updateRefs = new { clientMutationId = (string?)null } } });
    }

    private object Reference(string branch) => new { @ref = "refs/heads/" + branch, @object = new { sha = Git.Branches[branch], type = "commit" } };

    private static object Shape(FakeCommit commit) => new { sha = commit.Sha, message = commit.Message, tree = new { sha = commit.Tree }, parents = commit.Parents.Select(p => new { sha = p }) };
}
