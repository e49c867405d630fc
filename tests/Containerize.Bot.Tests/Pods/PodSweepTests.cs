using Containerize.Bot.Pods;
using Containerize.Bot.Tests.Queue;
using Containerize.Deployment.Cluster.Jobs;
using Containerize.PullRequests.Analysis;
using Containerize.Validation.Cluster;

namespace Containerize.Bot.Tests.Pods;

public sealed class PodSweepTests : IAsyncLifetime
{
    private PodCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await PodCluster.StartAsync();
        _cluster.JobStatus = "{}";
    }

    [Fact]
    public async Task What_a_server_that_was_killed_left_is_removed_when_the_next_one_starts()
    {
        Leave("analysis-7-a", 42, withJob: true);
        Leave("analysis-8-b", 42, withJob: false);
        using var next = _cluster.Again();
        await next.CheckAsync(default);
        Assert.Empty(_cluster.Left);
    }

    [PostgresFact]
    public async Task What_another_server_works_with_stays_until_its_lease_has_ended()
    {
        using var queue = new TestQueue(QueueKind.Postgres);
        await queue.AddAsync(Given.Push());
        Assert.NotNull(await queue.TakeAsync(afterSeconds: 10));
        Leave("analysis-7-a", 42, withJob: true);
        Leave("analysis-8-b", 42, withJob: true);
        using var store = queue.Open();
        var jobs = queue.Queue(store);
        using var other = _cluster.Again(jobs);
        Assert.Equal(1, await other.SweepAsync(default));
        Assert.Equal([PodCluster.Jobs + "analysis-7-a", PodCluster.Policies + "analysis-7-a"], _cluster.Left);
        queue.Advance(TestQueue.Timing.Lease);
        Assert.Equal(1, await jobs.ReclaimAsync(default));
        Assert.Equal(1, await other.SweepAsync(default));
        Assert.Empty(_cluster.Left);
    }

    [Fact]
    public async Task What_belongs_to_another_App_or_to_nobody_stays()
    {
        Leave("analysis-7-a", 43, withJob: true);
        _cluster.Api.Has(PodCluster.Jobs + "backup", """{"kind":"Job","metadata":{"name":"backup"},"spec":{"template":{"spec":{"containers":[{"env":[]}]}}}}""");
        Assert.Equal(0, await _cluster.Executor.SweepAsync(default));
        Assert.Equal([PodCluster.Jobs + "analysis-7-a", PodCluster.Jobs + "backup", PodCluster.Policies + "analysis-7-a"], _cluster.Left);
    }

    [Fact]
    public async Task What_is_worked_with_stays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("repository/version.txt", "7");
        _cluster.JobStatus = "";
        _cluster.Pod = async (input, result) =>
        {
            Assert.Equal(0, await _cluster.Executor.SweepAsync(default));
            await PodCluster.RealPodAsync(input, result);
        };
        await (await _cluster.Executor.GetAsync(Given.Push(), default)).RunAsync(new ToolCall("analyze", "Shop.csproj"), folder.Path, default);
        Assert.Empty(_cluster.Left);
    }

    [ClusterFact]
    public async Task A_real_server_takes_both_and_lets_go_of_both()
    {
        var options = new ClusterOptions(Namespace: "default", KubeConfig: ClusterFactAttribute.KubeConfig);
        using var jobs = await JobCluster.OpenAsync(options, new JobPatience(TimeSpan.FromSeconds(5), TimeProvider.System), default);
        var manifests = new PodManifests(_cluster.Options, jobs.Namespace);
        var name = PodManifests.Name(7);
        try
        {
            await jobs.ApplyAsync(manifests.Job(name, "example/shop", "a", "b"), manifests.Policy(name, "example/shop"), default);
            Assert.Contains(name, await jobs.NamesAsync(manifests.Selector, default));
        }
        finally
        {
            await jobs.RemoveAsync(name, default);
        }

        Assert.DoesNotContain(name, await jobs.NamesAsync(manifests.Selector, default));
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    private void Leave(string name, long app, bool withJob)
    {
        var manifests = new PodManifests(_cluster.Options with { AppId = app }, "bots");
        if (withJob) _cluster.Api.Has(PodCluster.Jobs + name, manifests.Job(name, "example/shop", "a", "b").ToJsonString());
        _cluster.Api.Has(PodCluster.Policies + name, manifests.Policy(name, "example/shop").ToJsonString());
    }
}
