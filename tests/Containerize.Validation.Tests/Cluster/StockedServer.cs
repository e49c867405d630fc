using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

/// <summary>A server that has some objects; everything else that is read is not there, and everything that is tried is accepted.</summary>
internal static class StockedServer
{
    public static Task<FakeApiServer> StartAsync(params (string Path, string Body)[] has) => StartAsync(_ => Task.FromResult(false), has);

    public static Task<FakeApiServer> StartAsync(Func<HttpContext, Task<bool>> special, params (string Path, string Body)[] has) => FakeApiServer.StartAsync(async (c, _) =>
    {
        if (await special(c))
            return;
        var found = has.Where(entry => c.Request.Method == "GET" && entry.Path == c.Request.Path.Value).Select(entry => entry.Body).FirstOrDefault();
        if (found is not null)
            await ApiServerAnswers.JsonAsync(c, 200, found);
        else if (await ApiServerAnswers.DiscoveryAsync(c))
            return;
        else if (c.Request.Method == "GET")
            await ApiServerAnswers.NotFoundAsync(c);
        else
            await ApiServerAnswers.CreatedAsync(c);
    });

    public static async Task<ValidationReport> ValidateAsync(this FakeApiServer server, string text) =>
        await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
}
