using Containerize.Bot.GitHub;
using Containerize.Bot.Work;

namespace Containerize.Bot.Tests.Pods;

public class PodEngineTests
{
    [Fact]
    public async Task An_analysis_in_a_pod_leads_to_the_pull_request_that_one_on_this_machine_leads_to()
    {
        await using var cluster = await PodCluster.StartAsync();
        await using var github = await FakeGitHub.StartAsync();
        var history = github.Objects.History([new Dictionary<string, string> { ["Shop.sln"] = "", ["Shop.csproj"] = "<Project/>", ["version.txt"] = "3" }]);
        var repository = github.AddRepository(7, "shop");
        repository.Put("main", history[0]);
        using var http = AppClient.Http(github.Address);
        var tokens = new InstallationTokens(new AppClient(http, new AppToken(42, github.Key, TimeProvider.System)), TimeProvider.System);
        var work = new EngineWork(cluster.Options with { GitHubApi = github.Address, Onboarding = false }, tokens, new RepositoryClient(http), cluster.Executor);

        Assert.StartsWith("Open", await work.DoAsync(Given.Push(7, "main"), CancellationToken.None), StringComparison.Ordinal);
        var pull = Assert.Single(repository.Pulls);
        Assert.Equal("# version 3\nservices: {}\n", github.Objects.Text(repository.Branches[pull.Head], "compose.yaml"));
        var job = Assert.Single(cluster.Api.Writes, w => w.StartsWith("PATCH " + PodCluster.Jobs, StringComparison.Ordinal));
        Assert.StartsWith("PATCH " + PodCluster.Jobs + "analysis-7-", job, StringComparison.Ordinal);
        Assert.Empty(cluster.Left);
    }
}
