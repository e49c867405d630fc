using Octokit;

namespace Containerize.PullRequests.GitHub;

/// <summary>What GitHub's REST API has no way to.</summary>
/// <param name="client">The client, with a token.</param>
internal sealed class GraphQuery(IGitHubClient client)
{
    /// <summary>Runs a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="variables">Its variables.</param>
    /// <returns>The answer, which may say that GitHub did not take it.</returns>
    public async Task<IApiResponse<Dictionary<string, object>>> RunAsync(string query, object variables)
    {
        var api = client.Connection.BaseAddress;
        var address = api.AbsolutePath.EndsWith("/api/v3/", StringComparison.Ordinal) ? new Uri(api, "../graphql") : new Uri(api, "graphql");
        return await client.Connection.Post<Dictionary<string, object>>(address, new { query, variables }, "application/json", "application/json").ConfigureAwait(false);
    }
}
