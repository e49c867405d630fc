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
            .Where(p => (head is null || (head == $"{FakeGitHub.Owner}:{p.Head}" && p.ForkedHead.Length == 0)) && (@base is null || @base == p.Base) && (state == "all" || p.IsOpen))
            .OrderByDescending(p => p.Number).Select(Shape)));
        repository.MapGet("/pulls/{number:int}", (int number) => server.Pulls.Exists(p => p.Number == number) ? Results.Json(Shape(Find(number))) : FakeGitHub.NotFound());
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
        repository.MapGet("/issues/{number:int}/comments", (int number) => Results.Json(Find(number).Comments.Select(Shape)));
        repository.MapGet("/issues/comments/{id:long}", (long id) => Comment(id) is { } comment ? Results.Json(Shape(comment)) : FakeGitHub.NotFound());
        repository.MapGet("/issues/comments/{id:long}/reactions", (long id) => Results.Json(Comment(id)!.Reactions.Select((r, i) => Reaction(i, r))));
        repository.MapPost("/issues/comments/{id:long}/reactions", (long id, JsonObject body) =>
        {
            var (comment, reaction) = (Comment(id)!, (FakeGitHub.Self, (string)body["content"]!));
            var isNew = !comment.Reactions.Contains(reaction);
            if (isNew) comment.Reactions.Add(reaction);
            return Results.Json(Reaction(1, reaction), statusCode: isNew ? 201 : 200);
        });
        repository.MapGet("/collaborators/{login}/permission", (string login) => Results.Json(new { permission = server.Permissions.GetValueOrDefault(login, "read"), role_name = "x", user = new { login } }));
        repository.MapPost("/issues/{number:int}/comments", (int number, JsonObject body) =>
        {
            return Results.Json(Shape(server.Comment(number, FakeGitHub.Self, (string)body["body"]!)), statusCode: 201);
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

    private FakeComment? Comment(long id) => server.Pulls.SelectMany(p => p.Comments).FirstOrDefault(c => c.Id == id);

    private static object Reaction(int id, (string Login, string Content) reaction) => new { id, content = reaction.Content, user = new { login = reaction.Login } };

    private static object Shape(FakeComment comment) => new
    {
        id = comment.Id,
        body = comment.Body,
        user = new { login = comment.Author, type = comment.Author == FakeGitHub.Self ? "Bot" : "User" },
        html_url = $"https://github.com/{FakeGitHub.Owner}/{FakeGitHub.Name}/pull/{comment.Number}#issuecomment-{comment.Id}",
    };

    private object Shape(FakePull pull) => new
    {
        node_id = $"PR_{pull.Number}",
        number = pull.Number,
        state = pull.IsOpen ? "open" : "closed",
        title = pull.Title,
        body = pull.Body,
        merged_at = pull.IsMerged ? "2026-01-01T00:00:00Z" : null,
        head = new { @ref = pull.Head, label = $"{FakeGitHub.Owner}:{pull.Head}", sha = pull.ForkedHead.Length > 0 ? pull.ForkedHead : server.Git.Branches.GetValueOrDefault(pull.Head, ""), repo = new { full_name = pull.From } },
        @base = new { @ref = pull.Base, sha = server.Git.Branches.GetValueOrDefault(pull.Base, ""), repo = new { full_name = $"{FakeGitHub.Owner}/{FakeGitHub.Name}" } },
    };
}
