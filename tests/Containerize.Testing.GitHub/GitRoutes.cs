using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.Testing.GitHub;

/// <summary>A repository of the fake server, its files, its commits and its branches.</summary>
internal sealed class GitRoutes(FakeGitHub server)
{
    private FakeObjects Objects => server.Objects;

    public static object Shape(FakeRepository r, Uri address) => new
    {
        id = r.Id,
        node_id = GraphRoutes.Id(r),
        name = r.Name,
        full_name = r.FullName,
        default_branch = "main",
        html_url = $"{address.AbsoluteUri}{r.FullName}",
        clone_url = $"{address.AbsoluteUri}{r.FullName}.git",
    };

    public void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("", (string name) => server.Locked(name, r => Results.Json(Shape(r, server.Address))));
        repository.MapGet("/contents/{**path}", (string name, string path, string @ref) => server.Locked(name, r => File(r, Uri.UnescapeDataString(path), @ref)));
        MapObjects(repository);
        MapBranches(repository);
    }

    private void MapObjects(RouteGroupBuilder repository)
    {
        repository.MapGet("/git/commits/{sha}", (string sha) => Objects.Commits.TryGetValue(sha, out var commit) ? Results.Json(Shape(commit)) : Answers.NotFound());
        repository.MapGet("/git/trees/{sha}", (string sha) => Results.Json(new { sha, truncated = false, tree = Objects.Entries(sha).Select(e => new { path = e.Name, mode = e.Mode, type = e.Type, sha = e.Sha, size = 1 }) }));
        repository.MapGet("/compare/{range}", (string range) => range.Split("...") is [var from, var to] && Objects.Commits.ContainsKey(from) ? Results.Json(new { status = from == to ? "identical" : Objects.IsAncestor(from, to) ? "ahead" : "diverged" }) : Answers.NotFound());
        repository.MapPost("/git/trees", (JsonObject body) => Results.Json(new { sha = Objects.Tree((string)body["base_tree"]!, body["tree"]!.AsArray().Select(i => ((string)i!["path"]!, (string)i["mode"]!, (string?)i["content"]))) }, statusCode: 201));
        repository.MapPost("/git/commits", (JsonObject body) => Results.Json(Shape(Objects.Commits[Objects.Commit((string)body["message"]!, (string)body["tree"]!, [.. body["parents"]!.AsArray().Select(p => (string)p!)])]), statusCode: 201));
    }

    private void MapBranches(RouteGroupBuilder repository)
    {
        repository.MapGet("/branches/{**branch}", (string name, string branch) => server.Locked(name, r => r.Branches.TryGetValue(Uri.UnescapeDataString(branch), out var sha) ? Results.Json(new { name = branch, commit = new { sha } }) : Answers.NotFound()));
        repository.MapPost("/git/refs", (string name, JsonObject body) => server.Locked(name, r =>
        {
            var branch = ((string)body["ref"]!)["refs/heads/".Length..];
            if (r.Branches.ContainsKey(branch)) return Answers.Invalid("Reference already exists");
            r.Write(branch, (string)body["sha"]!);
            return Results.Json(Reference(r, branch), statusCode: 201);
        }));
        repository.MapPatch("/git/refs/heads/{**branch}", (string name, string branch, JsonObject body) => server.Locked(name, r =>
        {
            if (!r.Branches.TryGetValue(branch, out var old)) return Answers.Invalid("Reference does not exist");
            if (!(bool)body["force"]! && !Objects.IsAncestor(old, (string)body["sha"]!)) return Answers.Invalid("Update is not a fast forward");
            r.Write(branch, (string)body["sha"]!);
            return Results.Json(Reference(r, branch));
        }));
        repository.MapDelete("/git/refs/heads/{**branch}", (string name, string branch) => server.Locked(name, r => r.Remove(branch) ? Results.NoContent() : Answers.Invalid("Reference does not exist")));
    }

    private IResult File(FakeRepository r, string path, string branch) =>
        r.Branches.TryGetValue(branch, out var commit) && Objects.Files(commit).ContainsKey(path) ? Results.Text(Objects.Text(commit, path)) : Answers.NotFound();

    private static object Shape(FakeCommit commit) => new { sha = commit.Sha, message = commit.Message, tree = new { sha = commit.Tree }, parents = commit.Parents.Select(p => new { sha = p }) };

    private static object Reference(FakeRepository r, string branch) => new { @ref = "refs/heads/" + branch, @object = new { sha = r.Branches[branch], type = "commit" } };
}
