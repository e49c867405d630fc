using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.Testing.GitHub;

/// <summary>Pull requests of the fake server, with their labels and reviews.</summary>
internal sealed class PullRoutes(FakeGitHub server)
{
    private const int LongestBody = 65_536;

    public void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("/pulls", (string name, string? head, string? @base, string? state) => server.Locked(name, r => Results.Json(r.Pulls
            .Where(p => (head is null || (head == $"{FakeGitHub.Owner}:{p.Head}" && p.ForkedHead.Length == 0)) && (@base is null || @base == p.Base) && (state == "all" || p.IsOpen))
            .OrderByDescending(p => p.Number).Select(p => Shape(r, p)).ToList())));
        repository.MapGet("/pulls/{number:int}", (string name, int number) => server.Locked(name, r => r.Pulls.Exists(p => p.Number == number) ? Results.Json(Shape(r, Find(r, number))) : Answers.NotFound()));
        repository.MapPost("/pulls", (string name, JsonObject body) => server.Locked(name, r => Create(r, (string)body["title"]!, (string)body["head"]!, (string)body["base"]!, (string?)body["body"] ?? "")));
        repository.MapPatch("/pulls/{number:int}", (string name, int number, JsonObject body) => server.Locked(name, r =>
        {
            var pull = Find(r, number);
            if (body["title"] is { } title) pull.Title = (string)title!;
            if (body["body"] is { } text) pull.Body = (string)text!;
            if (body["state"] is { } state) pull.IsOpen = (string)state! == "open";
            return Results.Json(Shape(r, pull));
        }));
        repository.MapPost("/pulls/{number:int}/requested_reviewers", (string name, int number, JsonObject body) => server.Locked(name, r =>
        {
            var wanted = new[] { "reviewers", "team_reviewers" }.SelectMany(n => body[n]?.AsArray().Select(r => (string)r!) ?? []).ToList();
            if (wanted.Exists(w => !r.Collaborators.Contains(w))) return Answers.Invalid("Reviews may only be requested from collaborators.");
            Find(r, number).Reviewers.AddRange(wanted);
            return Results.Json(Shape(r, Find(r, number)), statusCode: 201);
        }));
        repository.MapPost("/issues/{number:int}/labels", (string name, int number, JsonNode body) => server.Locked(name, r =>
        {
            Find(r, number).Labels.AddRange((body as JsonArray ?? body["labels"]!.AsArray()).Select(l => (string)l!));
            return Results.Json(Find(r, number).Labels.Select(l => new { name = l }).ToList());
        }));
    }

    private static FakePull Find(FakeRepository r, int number) => r.Pulls.Single(p => p.Number == number);

    private static IResult Create(FakeRepository r, string title, string head, string @base, string body)
    {
        if (!r.Branches.ContainsKey(head)) return Answers.Invalid("head is invalid");
        if (body.Length > LongestBody) return Answers.Invalid("body is too long (maximum is 65536 characters)");
        if (r.Pulls.Exists(p => p.IsOpen && p.Head == head && p.Base == @base)) return Answers.Invalid($"A pull request already exists for {FakeGitHub.Owner}:{head}.");
        var pull = new FakePull { Number = r.Pulls.Count + 1, Title = title, Head = head, Base = @base, Body = body, From = r.FullName };
        r.Pulls.Add(pull);
        return Results.Json(Shape(r, pull), statusCode: 201);
    }

    private static object Shape(FakeRepository r, FakePull pull) => new
    {
        node_id = GraphRoutes.Id(r, pull),
        number = pull.Number,
        state = pull.IsOpen ? "open" : "closed",
        title = pull.Title,
        body = pull.Body,
        merged_at = pull.IsMerged ? "2026-01-01T00:00:00Z" : null,
        head = new { @ref = pull.Head, label = $"{FakeGitHub.Owner}:{pull.Head}", sha = pull.ForkedHead.Length > 0 ? pull.ForkedHead : r.Branches.GetValueOrDefault(pull.Head, ""), repo = new { full_name = pull.From } },
        @base = new { @ref = pull.Base, sha = r.Branches.GetValueOrDefault(pull.Base, ""), repo = new { full_name = r.FullName } },
    };
}
