using System.Diagnostics;
using Containerize.Bot.Queue;
using Xunit.Abstractions;

namespace Containerize.Bot.Tests.Storm;

/// <summary>The server as it runs in earnest, with GitHub and Git over HTTP and the sandbox; only the analysis is a small program. CONTAINERIZE_STORM_SEED chooses other moments.</summary>
/// <param name="output">Is told the seed.</param>
public sealed class StormTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int Repositories = 100;
    private const int PushesEach = 10;
    private const int Kills = 20;
    private const int Workers = 4;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CONTAINERIZE_STORM_SEED"), out var seed) ? seed : 20261127;

    private readonly TemporaryFolder _folder = new();
    private readonly Moments _moments = new(new Random(Seed));
    private readonly QueueSignal _changed = new();
    private readonly IReadOnlyList<StormPlan.Push> _plan = StormPlan.Make(new Random(Seed + 1), Repositories, PushesEach);
    private FakeGitHub _github = null!;
    private List<string> _history = null!;
    private ServerProcess _server = null!;
    private long _held;

    private string Queue => _folder["queue.db"];

    public async Task InitializeAsync()
    {
        _github = await FakeGitHub.StartAsync();
        _github.Arrived = _moments.Happened;
        _history = _github.Objects.History([.. Enumerable.Range(0, PushesEach + 1).Select(i => new Dictionary<string, string> { ["Shop.sln"] = "", ["Shop.csproj"] = "<Project/>", ["version.txt"] = $"{i}" })]);
        _github.Deliveries.Target = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        _github.Deliveries.Attempted = () =>
        {
            _moments.Happened();
            _changed.Raise();
        };
        _server = new ServerProcess(
            new Dictionary<string, string>
            {
                ["ASPNETCORE_URLS"] = _github.Deliveries.Target.AbsoluteUri,
                ["Bot__AppId"] = "42",
                ["Bot__PrivateKeyFile"] = _github.KeyFile,
                ["Bot__WebhookSecret"] = Given.Secret,
                ["Bot__Onboarding"] = "false",
                ["Bot__GitHubApi"] = _github.Address.AbsoluteUri,
                ["Bot__QueueFile"] = Queue,
                ["Bot__Tool"] = typeof(StormTests).Assembly.Location.Replace("Containerize.Bot.Tests", "Containerize.Bot.StandIn", StringComparison.Ordinal),
                ["TMPDIR"] = Directory.CreateDirectory(_folder["tmp"]).FullName,
                ["Bot__Workers"] = $"{Workers}",
                ["Bot__Debounce"] = "00:00:02",
                ["Bot__DebounceLimit"] = "00:00:06",
                ["Bot__RetryDelay"] = "00:00:01",
                ["Bot__RetryDelayLimit"] = "00:00:04",
                ["Bot__Attempts"] = "30",
            },
            _changed.Raise);
    }

    [SandboxFact]
    public async Task Killed_twenty_times_in_a_storm_of_a_thousand_deliveries_the_server_does_everything_once()
    {
        var watch = Stopwatch.StartNew();
        output.WriteLine($"seed {Seed}");
        for (var i = 0; i < Repositories; i++) _github.AddRepository(1000 + i, $"shop{i}").Put("main", _history[0]);
        await _server.StartAsync();
        // As many waves as there are kills, so that each one is in the middle of the storm.
        foreach (var wave in _plan.Chunk(_plan.Count / Kills))
        {
            var killing = KillAsync();
            await Parallel.ForEachAsync(wave, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (push, _) => await SendAsync(push));
            await killing;
        }

        output.WriteLine($"{Kills} kills after {watch.Elapsed.TotalSeconds:0} s, {_held} jobs were held in them, {_server.Done.Count} done, {_github.Deliveries.Missed.Count} deliveries missed");
        Assert.True(_held > 0, "no kill was in the middle of a job, so this shows nothing");
        // A last orderly stop: what it holds is given back, and what nobody took in is asked for when the next one starts.
        Assert.Equal(0, await _server.StopAsync());
        await _server.StartAsync();
        await IdleAsync();
        output.WriteLine($"idle after {watch.Elapsed.TotalSeconds:0} s, {_server.Done.Count} jobs done");
        await StormJudgement.JudgeQueueAsync(Queue, _plan.Select(p => p.Id), _server.Done);
        Assert.All(_github.Repositories.Values, r => StormJudgement.JudgeRepository(r, _github.Objects, _history[PushesEach], $"# version {PushesEach}\nservices: {{}}\n"));
        // Nothing stays of what was begun by servers that were killed, and no secret was said.
        Assert.Empty(Directory.EnumerateFileSystemEntries(Assert.Single(Directory.EnumerateDirectories(_folder["tmp"], "containerize-server-*"))));
        var secrets = _github.Tokens.Keys.Concat(_github.AppTokens).Append(Given.Secret).Concat(File.ReadLines(_github.KeyFile).Where(line => line.Length > 20 && !line.StartsWith('-')));
        var log = _server.Log;
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        _server.Dispose();
        await _github.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    private async Task KillAsync()
    {
        await _moments.NextAsync(1, 3 * _plan.Count / Kills);
        await _server.KillAsync();
        _held += (await StormJudgement.CountAsync(Queue)).Running;
        await _server.StartAsync();
    }

    private async Task SendAsync(StormPlan.Push push)
    {
        var name = $"shop{push.Repository}";
        lock (_history)
        {
            // What is sent late says something older than what is there by now.
            if (push.Version > Version(name)) _github.Repositories[name].Put("main", _history[push.Version]);
        }

        var body = $$$"""
            {"ref": "refs/heads/main", "before": "{{{_history[push.Version - 1]}}}", "after": "{{{_history[push.Version]}}}", "deleted": false,
             "repository": {"id": {{{1000 + push.Repository}}}, "full_name": "example/{{{name}}}", "pushed_at": {{{push.Version}}}}, "installation": {"id": 1}, "sender": {"login": "octocat"} }
            """;
        if (push.Way != StormPlan.Way.Blind) await _server.Up;
        await _github.Deliveries.SendAsync(push.Id, "push", body);
        if (push.Way is StormPlan.Way.Twice) await _github.Deliveries.SendAsync(push.Id, "push", body);
        if (push.Way is StormPlan.Way.Replayed) await _github.Deliveries.SendAsync(push.Id + "-replayed", "push", body);
    }

    private int Version(string name) => _history.IndexOf(_github.Repositories[name].Branches["main"]);

    private async Task IdleAsync()
    {
        for (; ; )
        {
            var changed = _changed.Next;
            if (_github.Deliveries.Missed.Count == 0 && await StormJudgement.CountAsync(Queue) is { Waiting: 0, Running: 0 }) return;
            await changed.WaitAsync(TimeSpan.FromMinutes(2));
        }
    }
}
