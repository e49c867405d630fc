using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Containerize.Testing.GitHub;

/// <summary>What the fake server's REST API has no way to: a branch that is moved only from where it is known to be, and a pull request that merges by itself.</summary>
internal sealed class GraphRoutes(FakeGitHub server)
{
    public static string Id(FakeRepository repository) => $"R_{repository.Id}";

    public static string Id(FakeRepository repository, FakePull pull) => $"PR_{repository.Id}_{pull.Number}";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/graphql", (JsonObject body) =>
    {
        var variables = body["variables"]!;
        if (((string)body["query"]!).Contains("updateRefs", StringComparison.Ordinal)) return Swap((string)variables["repository"]!, variables["updates"]![0]!);
        return MergeByItself((string)variables["id"]!);
    });

    private IResult Swap(string id, JsonNode update)
    {
        if (!server.ComparesAndSwaps) return Results.Json(new { errors = new[] { new { message = "Field 'updateRefs' doesn't exist on type 'Mutation'" } } });
        return server.Locked(server.Repositories.Values.Single(r => Id(r) == id).Name, r =>
        {
            var (branch, before, after) = (((string)update["name"]!)["refs/heads/".Length..], (string)update["beforeOid"]!, (string)update["afterOid"]!);
            if (r.Branches.GetValueOrDefault(branch) != before) return Results.Json(new { data = new { updateRefs = (object?)null }, errors = new[] { new { type = "UNPROCESSABLE", message = "Reference cannot be updated" } } });
            var isGone = after.All(c => c == '0');
            r.Changes.Add($"{(isGone ? "DELETE" : "PATCH")} git/refs/heads/{branch}");
            if (isGone) r.Remove(branch);
            else r.Write(branch, after);
            return Results.Json(new { data = new { updateRefs = new { clientMutationId = (string?)null } } });
        });
    }

    private IResult MergeByItself(string id) => server.Locked(server.Repositories.Values.Single(r => id.StartsWith($"PR_{r.Id}_", StringComparison.Ordinal)).Name, r =>
    {
        if (!r.AllowsAutoMerge) return Results.Json(new { data = new { }, errors = new[] { new { type = "UNPROCESSABLE", message = "Pull request Auto merge is not allowed for this repository" } } });
        var pull = r.Pulls.Single(p => Id(r, p) == id);
        pull.MergesByItself = true;
        return Results.Json(new { data = new { enablePullRequestAutoMerge = new { pullRequest = new { number = pull.Number } } } });
    });
}
