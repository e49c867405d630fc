using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.Testing.GitHub;

/// <summary>Comments of the fake server, reactions to them, and what those who write them may do.</summary>
internal sealed class CommentRoutes(FakeGitHub server)
{
    public void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("/issues/{number:int}/comments", (string name, int number) => server.Locked(name, r => Results.Json(r.Pulls.Single(p => p.Number == number).Comments.Select(c => Shape(r, c)).ToList())));
        repository.MapPost("/issues/{number:int}/comments", (string name, int number, JsonObject body) => server.Locked(name, r => Results.Json(Shape(r, r.Comment(number, FakeGitHub.Self, (string)body["body"]!)), statusCode: 201)));
        repository.MapGet("/issues/comments/{id:long}", (string name, long id) => server.Locked(name, r => Find(r, id) is { } comment ? Results.Json(Shape(r, comment)) : Answers.NotFound()));
        repository.MapGet("/issues/comments/{id:long}/reactions", (string name, long id) => server.Locked(name, r => Results.Json(Find(r, id)!.Reactions.Select((reaction, i) => Shape(i, reaction)).ToList())));
        repository.MapPost("/issues/comments/{id:long}/reactions", (string name, long id, JsonObject body) => server.Locked(name, r =>
        {
            var (comment, reaction) = (Find(r, id)!, (FakeGitHub.Self, (string)body["content"]!));
            var isNew = !comment.Reactions.Contains(reaction);
            if (isNew) comment.Reactions.Add(reaction);
            return Results.Json(Shape(1, reaction), statusCode: isNew ? 201 : 200);
        }));
        repository.MapGet("/collaborators/{login}/permission", (string name, string login) => server.Locked(name, r => Results.Json(new { permission = r.Permissions.GetValueOrDefault(login, "read"), role_name = "x", user = new { login } })));
    }

    private static FakeComment? Find(FakeRepository r, long id) => r.Pulls.SelectMany(p => p.Comments).FirstOrDefault(c => c.Id == id);

    private static object Shape(int id, (string Login, string Content) reaction) => new { id, content = reaction.Content, user = new { login = reaction.Login } };

    private static object Shape(FakeRepository r, FakeComment comment) => new
    {
        id = comment.Id,
        body = comment.Body,
        user = new { login = comment.Author, type = comment.Author == FakeGitHub.Self ? "Bot" : "User" },
        html_url = $"https://github.com/{r.FullName}/pull/{comment.Number}#issuecomment-{comment.Id}",
    };
}
