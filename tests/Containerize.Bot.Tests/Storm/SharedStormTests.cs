using System.Diagnostics;
using Containerize.Bot.Queue;
using Containerize.Bot.Tests.Queue;
using Xunit.Abstractions;

namespace Containerize.Bot.Tests.Storm;

/// <summary>Two servers on one PostgreSQL as they run in earnest; only the analysis is a small program. CONTAINERIZE_STORM_SEED chooses other moments.</summary>
/// <param name="output">Is told the seed.</param>
public sealed class SharedStormTests(ITestOutputHelper output) : IDisposable
{
    private const int Repositories = 20;
    private const int PushesEach = 8;
    private const int Kills = 12;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CONTAINERIZE_STORM_SEED"), out var seed) ? seed : 20261127;

    private readonly TemporaryFolder _folder = new();
    private readonly Moments _moments = new(new Random(Seed));
    private readonly Random _chance = new(Seed + 2);
    private readonly QueueSignal _changed = new();
    private readonly IReadOnlyList<StormPlan.Push> _plan = StormPlan.Make(new Random(Seed + 1), Repositories, PushesEach);
    private readonly Uri[] _addresses = [.. Enumerable.Range(0, 2).Select(_ => new Uri($"http://127.0.0.1:{FreePort.Find()}"))];
    private ServerProcess[] _servers = [];

    [SharedStormFact]
    public async Task Two_servers_of_which_one_or_the_other_is_killed_do_everything_once()
    {
        var watch = Stopwatch.StartNew();
        output.WriteLine($"seed {Seed}");
        var connection = PostgresServer.NewSchema();
        await using var github = await FakeGitHub.StartAsync();
        var history = github.Objects.History([.. Enumerable.Range(0, PushesEach + 1).Select(i => new Dictionary<string, string> { ["Shop.sln"] = "", ["Shop.csproj"] = "<Project/>", ["version.txt"] = $"{i}" })]);
        github.Arrived = _moments.Happened;
        github.Deliveries.Balancer = () => _addresses[Chance()];
        github.Deliveries.Attempted = () =>
        {
            _moments.Happened();
            _changed.Raise();
        };
        for (var i = 0; i < Repositories; i++) github.AddRepository(1000 + i, $"shop{i}").Put("main", history[0]);
        Directory.CreateDirectory(_folder["tmp"]);
        _servers = [.. _addresses.Select(a => new ServerProcess(Settings(github, connection, a), _changed.Raise))];
        // Both make the tables.
        await Task.WhenAll(_servers.Select(s => s.StartAsync()));
        foreach (var wave in _plan.Chunk(_plan.Count / Kills))
        {
            var killing = KillAsync();
            await Parallel.ForEachAsync(wave, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (push, _) => await SendAsync(push, github, history));
            await killing;
        }

        output.WriteLine($"{Kills} kills after {watch.Elapsed.TotalSeconds:0} s, {_servers.Sum(s => s.Done.Count)} done, {github.Deliveries.Missed.Count} deliveries missed");
        await IdleAsync(github, connection);
        output.WriteLine($"idle after {watch.Elapsed.TotalSeconds:0} s, {string.Join(" and ", _servers.Select(s => s.Done.Count))} jobs done");
        await StormJudgement.JudgeQueueAsync(connection, _plan.Select(p => p.Id), [.. _servers.SelectMany(s => s.Done)]);
        Assert.All(_servers, s => Assert.NotEmpty(s.Done));
        Assert.All(github.Repositories.Values, r => StormJudgement.JudgeRepository(r, github.Objects, history[PushesEach], $"# version {PushesEach}\nservices: {{}}\n"));
        Assert.All(_servers, s => Assert.DoesNotContain(PostgresServer.Password, s.Log, StringComparison.Ordinal));
        var done = _servers.Sum(s => s.Done.Count);
        // Long after it was done, the same once more, at either server.
        foreach (var push in _plan.Where(p => p.Version == PushesEach)) await SendAsync(push, github, history);
        await IdleAsync(github, connection);
        Assert.Equal(done, _servers.Sum(s => s.Done.Count));
        foreach (var server in _servers) Assert.Equal(0, await server.StopAsync());
        PostgresServer.Drop(connection);
    }

    public void Dispose()
    {
        foreach (var server in _servers) server.Dispose();
        _folder.Dispose();
    }

    private Dictionary<string, string> Settings(FakeGitHub github, string connection, Uri address) => new()
    {
        ["ASPNETCORE_URLS"] = address.AbsoluteUri,
        ["Bot__AppId"] = "42",
        ["Bot__PrivateKeyFile"] = github.KeyFile,
        ["Bot__WebhookSecret"] = Given.Secret,
        ["Bot__Onboarding"] = "false",
        ["Bot__GitHubApi"] = github.Address.AbsoluteUri,
        ["Bot__Queue"] = connection,
        ["Bot__Tool"] = typeof(StormTests).Assembly.Location.Replace("Containerize.Bot.Tests", "Containerize.Bot.StandIn", StringComparison.Ordinal),
        ["TMPDIR"] = _folder["tmp"],
        ["Bot__Lease"] = "00:00:08",
        ["Bot__Debounce"] = "00:00:01",
        ["Bot__DebounceLimit"] = "00:00:03",
        ["Bot__RetryDelay"] = "00:00:01",
        ["Bot__RetryDelayLimit"] = "00:00:02",
        ["Bot__Attempts"] = "30",
    };

    private int Chance()
    {
        lock (_chance) return _chance.Next(2);
    }

    private async Task KillAsync()
    {
        await _moments.NextAsync(1, 3 * _plan.Count / Kills);
        var server = _servers[Chance()];
        await server.KillAsync();
        await server.StartAsync();
    }

    private static async Task SendAsync(StormPlan.Push push, FakeGitHub github, List<string> history)
    {
        var name = $"shop{push.Repository}";
        lock (history)
        {
            if (push.Version > history.IndexOf(github.Repositories[name].Branches["main"])) github.Repositories[name].Put("main", history[push.Version]);
        }

        var body = $$$"""
            {"ref": "refs/heads/main", "before": "{{{history[push.Version - 1]}}}", "after": "{{{history[push.Version]}}}", "deleted": false,
             "repository": {"id": {{{1000 + push.Repository}}}, "full_name": "example/{{{name}}}", "pushed_at": {{{push.Version}}}}, "installation": {"id": 1}, "sender": {"login": "octocat"} }
            """;
        await github.Deliveries.SendAsync(push.Id, "push", body);
        if (push.Way is StormPlan.Way.Twice) await github.Deliveries.SendAsync(push.Id, "push", body);
        if (push.Way is StormPlan.Way.Replayed) await github.Deliveries.SendAsync(push.Id + "-replayed", "push", body);
    }

    private async Task IdleAsync(FakeGitHub github, string connection)
    {
        for (; ; )
        {
            var changed = _changed.Next;
            if (github.Deliveries.Missed.Count == 0 && await StormJudgement.CountAsync(connection) is { Waiting: 0, Running: 0 }) return;
            await changed.WaitAsync(TimeSpan.FromMinutes(2));
        }
    }
}
