using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.Bot.Tests.GitHub;

/// <summary>Repositories, Git data, pull requests and comments of the fake server.</summary>
internal sealed class FakeApi(FakeGitHub server)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/repositories/{id:long}", (long id) => server.Repositories.Values.FirstOrDefault(r => r.Id == id) is { } r ? Results.Json(Shape(r)) : NotFound());
        var repository = routes.MapGroup("/repos/" + FakeGitHub.Owner + "/{name}");
        repository.MapGet("/", (string name) => Results.Json(Shape(server.Repositories[name])));
        MapGit(repository);
        MapPulls(repository);
    }

    private void MapGit(RouteGroupBuilder repository)
    {
        repository.MapGet("/branches/{**branch}", (string name, string branch) => Locked(name, r => r.Branches.TryGetValue(Uri.UnescapeDataString(branch), out var sha) ? Results.Json(new { name = branch, commit = new { sha } }) : NotFound()));
        repository.MapGet("/contents/{**path}", () => NotFound());
        repository.MapGet("/git/commits/{sha}", (string sha) => server.Commits.Has(sha) ? Results.Json(server.Commits.Commit(sha)) : NotFound());
        repository.MapGet("/git/trees/{sha}", (string sha) => Results.Json(new { sha, truncated = false, tree = server.Commits.Files(sha).Select(f => new { path = f.Key, mode = f.Value.Mode, type = "blob", sha = f.Value.Blob, size = 1 }) }));
        repository.MapGet("/compare/{range}", (string range) => range.Split("...") is [var from, var to] && server.Commits.Has(from) ? Results.Json(new { status = from == to ? "identical" : server.Commits.IsAncestor(from, to) ? "ahead" : "diverged" }) : NotFound());
        repository.MapPost("/git/trees", (JsonObject body) => Results.Json(new { sha = server.Commits.AddTree((string)body["base_tree"]!, body["tree"]!.AsArray().Select(i => ((string)i!["path"]!, (string)i["mode"]!, (string)i["content"]!))) }, statusCode: 201));
        repository.MapPost("/git/commits", (JsonObject body) => Results.Json(server.Commits.Commit(server.Commits.AddCommit((string)body["message"]!, (string)body["tree"]!, [.. body["parents"]!.AsArray().Select(p => (string)p!)])), statusCode: 201));
        repository.MapPost("/git/refs", (string name, JsonObject body) => Locked(name, r =>
        {
            var branch = ((string)body["ref"]!)["refs/heads/".Length..];
            if (r.Branches.ContainsKey(branch)) return Invalid("Reference already exists");
            r.Write(branch, (string)body["sha"]!);
            return Results.Json(Reference(r, branch), statusCode: 201);
        }));
        repository.MapPatch("/git/refs/heads/{**branch}", (string name, string branch, JsonObject body) => Locked(name, r =>
        {
            if (!r.Branches.ContainsKey(branch)) return Invalid("Reference does not exist");
            r.Write(branch, (string)body["sha"]!);
            return Results.Json(Reference(r, branch));
        }));
    }

    private void MapPulls(RouteGroupBuilder repository)
    {
        repository.MapGet("/pulls", (string name, string? head, string? @base, string? state) => Locked(name, r => Results.Json(r.Pulls
            .Where(p => (head is null || head == $"{FakeGitHub.Owner}:{p.Head}") && (@base is null || @base == p.Base) && (state == "all" || p.IsOpen))
            .OrderByDescending(p => p.Number).Select(Shape).ToList())));
        repository.MapPost("/pulls", (string name, JsonObject body) => Locked(name, r =>
        {
            var (head, @base) = ((string)body["head"]!, (string)body["base"]!);
            if (!r.Branches.ContainsKey(head)) return Invalid("head is invalid");
            if (r.Pulls.Exists(p => p.IsOpen && p.Head == head && p.Base == @base)) return Invalid($"A pull request already exists for {FakeGitHub.Owner}:{head}.");
            var pull = new FakePull { Number = r.Pulls.Count + 1, Title = (string)body["title"]!, Head = head, Base = @base, Body = (string?)body["body"] ?? "" };
            r.Pulls.Add(pull);
            return Results.Json(Shape(pull), statusCode: 201);
        }));
        repository.MapPatch("/pulls/{number:int}", (string name, int number, JsonObject body) => Locked(name, r =>
        {
            var pull = r.Pulls.Single(p => p.Number == number);
            if (body["title"] is { } title) pull.Title = (string)title!;
            if (body["body"] is { } text) pull.Body = (string)text!;
            if (body["state"] is { } state) pull.IsOpen = (string)state! == "open";
            return Results.Json(Shape(pull));
        }));
        repository.MapGet("/issues/{number:int}/comments", (string name, int number) => Locked(name, r => Results.Json(r.Pulls.Single(p => p.Number == number).Comments.Select((body, id) => new { id, body }).ToList())));
        repository.MapPost("/issues/{number:int}/comments", (string name, int number, JsonObject body) => Locked(name, r =>
        {
            r.Pulls.Single(p => p.Number == number).Comments.Add((string)body["body"]!);
            return Results.Json(new { id = 1, body = (string)body["body"]! }, statusCode: 201);
        }));
    }

    private IResult Locked(string name, Func<FakeRepository, IResult> answer)
    {
        if (!server.Repositories.TryGetValue(name, out var repository)) return NotFound();
        lock (repository) return answer(repository);
    }

    private object Shape(FakeRepository r) => new { id = r.Id, name = r.Name, full_name = r.FullName, default_branch = "main", html_url = $"{server.Address.AbsoluteUri}{r.FullName}", clone_url = $"{server.Address.AbsoluteUri}{r.FullName}.git" };

    private static object Reference(FakeRepository r, string branch) => new { @ref = "refs/heads/" + branch, @object = new { sha = r.Branches[branch], type = "commit" } };

    private static object Shape(FakePull pull) => new
    {
        number = pull.Number,
        state = pull.IsOpen ? "open" : "closed",
        title = pull.Title,
        body = pull.Body,
        merged_at = (string?)null,
        head = new { @ref = pull.Head, label = $"{FakeGitHub.Owner}:{pull.Head}" },
        @base = new { @ref = pull.Base },
    };

    private static IResult Invalid(string message) => Results.Json(new { message = "Validation Failed", errors = new[] { new { message } } }, statusCode: 422);

    private static IResult NotFound() => Results.Json(new { message = "Not Found" }, statusCode: 404);
}
