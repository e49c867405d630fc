using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.Testing.GitHub;

/// <summary>What an App asks the fake server with its own token: who it is, tokens, and which webhooks were sent.</summary>
internal sealed class AppRoutes(FakeGitHub server)
{
    private int _tokens;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/app", () => Results.Json(new { id = 42, slug = "containerize" }));
        routes.MapPost("/app/installations/{id:long}/access_tokens", async (long id, HttpRequest request) =>
        {
            if (id != FakeGitHub.Installation) return Answers.NotFound();
            if (server.TokenAnswers.TryDequeue(out var status)) return Results.Json(new { message = "no" }, statusCode: (int)status);
            using var reader = new StreamReader(request.Body);
            var token = $"ghs_{Interlocked.Increment(ref _tokens)}_{Guid.NewGuid():N}";
            server.Tokens[token] = await reader.ReadToEndAsync();
            return Results.Json(new { token, expires_at = DateTimeOffset.UtcNow.AddHours(1) }, statusCode: 201);
        });
        routes.MapGet("/app/hook/deliveries", (HttpResponse response, int per_page, long? cursor) =>
        {
            var (page, next) = server.Deliveries.Newest(per_page, cursor ?? long.MaxValue);
            if (next > 0) response.Headers.Link = $"<{server.Address.AbsoluteUri}app/hook/deliveries?per_page={per_page}&cursor={next}>; rel=\"next\"";
            return Results.Json(page);
        });
        routes.MapPost("/app/hook/deliveries/{attempt:long}/attempts", async (long attempt) => await server.Deliveries.AgainAsync(attempt) ? Results.Json(new { }, statusCode: 202) : Answers.NotFound());
    }
}
