using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>Pull requests, comments, labels and reviews of the fake server.</summary>
internal sealed class FakePulls(FakeGitHub server)
{
    private const int LongestBody = 65_536;

    public void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("/pulls", (string? head, string? @base, string? state) => Results.Json(server.Pulls
            .Where(p => (head is null || head == $"{FakeGitHub.Owner}:{p.Head}") && (@base is null || @base == p.Base) && (state == "all" || p.IsOpen))
            .OrderByDescending(p => p.Number).Select(Shape)));
        repository.MapPost("/pulls", (JsonObject body) => Create((string)body["title"]!, (string)body["head"]!, (string)body["base"]!, (string?)body["body"] ?? ""));
        repository.MapPatch("/pulls/{number:int}", (int number, JsonObject body) =>
        {
            var pull = Find(number);
            if (body["title"] is { } title) pull.Title = (string)title!;
            if (body["body"] is { } text) pull.Body = (string)text!;
            if (body["state"] is { } state) pull.IsOpen = (string)state! == "open";
            return Results.Json(Shape(pull));
        });
        repository.MapPost("/pulls/{number:int}/requested_reviewers", (int number, JsonObject body) =>
        {
            var wanted = new[] { "reviewers", "team_reviewers" }.SelectMany(n => body[n]?.AsArray().Select(r => (string)r!) ?? []).ToList();
            if (wanted.Exists(w => !server.Collaborators.Contains(w))) return FakeGitHub.Invalid("Reviews may only be requested from collaborators.");
            Find(number).Reviewers.AddRange(wanted);
            return Results.Json(Shape(Find(number)), statusCode: 201);
        });
        repository.MapPost("/issues/{number:int}/labels", (int number, JsonNode body) =>
        {
            Find(number).Labels.AddRange((body as JsonArray ?? body["labels"]!.AsArray()).Select(l => (string)l!));
            return Results.Json(Find(number).Labels.Select(l => new { name = l }));
        });
        repository.MapGet("/issues/{number:int}/comments", (int number) => Results.Json(Find(number).Comments.Select((body, id) => new { id, body })));
        repository.MapPost("/issues/{number:int}/comments", (int number, JsonObject body) =>
        {
            Find(number).Comments.Add((string)body["body"]!);
            return Results.Json(new { id = 1, body = (string)body["body"]! }, statusCode: 201);
        });
    }

    private FakePull Find(int number) => server.Pulls.Single(p => p.Number == number);

    private IResult Create(string title, string head, string @base, string body)
    {
        if (!server.Git.Branches.ContainsKey(head)) return FakeGitHub.Invalid("head is invalid");
        if (body.Length > LongestBody) return FakeGitHub.Invalid("body is too long (maximum is 65536 characters)");
        if (server.Pulls.Exists(p => p.IsOpen && p.Head == head && p.Base == @base)) return FakeGitHub.Invalid($"A pull request already exists for {FakeGitHub.Owner}:{head}.");
        var pull = new FakePull { Number = server.Pulls.Count + 1, Title = title, Head = head, Base = @base, Body = body };
        server.Pulls.Add(pull);
        return Results.Json(Shape(pull), statusCode: 201);
    }

    private static object Shape(FakePull pull) => new
    {
        number = pull.Number, state = pull.IsOpen ? "open" : "closed", title = pull.Title, body = pull.Body, merged_at = pull.IsMerged ? "2026-01-01T00:00:00Z" : null,
        head = new { @ref = pull.Head, label = $"{FakeGitHub.Owner}:{pull.Head}" }, @base = new { @ref = pull.Base },
    };
}
