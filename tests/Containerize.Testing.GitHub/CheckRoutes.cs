using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.Testing.GitHub;

/// <summary>Check runs and code scanning of the fake server, with their limits.</summary>
internal sealed class CheckRoutes(FakeGitHub server)
{
    private const int MostAnnotations = 50;
    private const int LongestSummary = 65_535;

    public void Map(RouteGroupBuilder repository)
    {
        repository.MapGet("/commits/{sha}/check-runs", (string name, string sha, string? check_name) => server.Locked(name, r =>
        {
            var found = r.Checks.Where(c => c.Commit == sha && (check_name is null || c.Name == check_name)).Select(Shape).ToList();
            return Results.Json(new { total_count = found.Count, check_runs = found });
        }));
        repository.MapPost("/check-runs", (string name, JsonObject body) => server.Locked(name, r =>
        {
            var run = new FakeCheck { Id = r.Checks.Count + 1, Name = (string)body["name"]!, Commit = (string)body["head_sha"]!, ExternalId = (string)body["external_id"]! };
            if (Take(run, body) is { } refused) return refused;
            r.Checks.Add(run);
            return Results.Json(Shape(run), statusCode: 201);
        }));
        repository.MapPatch("/check-runs/{id:long}", (string name, long id, JsonObject body) => server.Locked(name, r => Take(r.Checks.Single(c => c.Id == id), body) ?? Results.Json(Shape(r.Checks.Single(c => c.Id == id)))));
        repository.MapPost("/code-scanning/sarifs", (string name, JsonObject body) => server.Locked(name, r =>
        {
            using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String((string)body["sarif"]!)), CompressionMode.Decompress);
            r.Sarif.Add(((string)body["commit_sha"]!, (string)body["ref"]!, new StreamReader(zip).ReadToEnd()));
            return Results.Json(new { id = "47177e22", url = "https://example.com" }, statusCode: 202);
        }));
    }

    private static IResult? Take(FakeCheck run, JsonObject body)
    {
        var annotations = body["output"]?["annotations"]?.AsArray() ?? [];
        if (annotations.Count > MostAnnotations) return Answers.Invalid("annotations exceeds a maximum quantity of 50");
        if (((string?)body["output"]?["summary"])?.Length > LongestSummary) return Answers.Invalid("summary exceeds a maximum bytesize of 65535");
        run.Annotations.AddRange(annotations.Select(a => $"{(string)a!["path"]!}:{(int)a["start_line"]!} {(string)a["annotation_level"]!}"));
        run.Title = (string?)body["output"]?["title"] ?? run.Title;
        run.Summary = (string?)body["output"]?["summary"] ?? run.Summary;
        run.Status = (string?)body["status"] ?? run.Status;
        run.Conclusion = (string?)body["conclusion"] ?? run.Conclusion;
        return null;
    }

    private static object Shape(FakeCheck run) => new { id = run.Id, name = run.Name, head_sha = run.Commit, external_id = run.ExternalId, status = run.Status, conclusion = run.Conclusion, output = new { title = run.Title, summary = run.Summary } };
}
