using System.Net;
using System.Net.Sockets;
using Containerize.Bot.Queue;
using Containerize.Bot.Settings;
using Containerize.Bot.Tests.GitHub;

namespace Containerize.Bot.Tests.Storm;

/// <summary>The server as it runs in earnest, with GitHub and Git over HTTP and the sandbox; only the analysis is a small program. Moments are counted in requests, and chosen by chance with a seed.</summary>
public sealed class StormTests : IAsyncLifetime, IDisposable
{
    private const int Seed = 20261127;
    private const int Repositories = 100;
    private const int PushesEach = 10;
    private const int Kills = 20;

    private readonly TemporaryFolder _folder = new();
    private FakeGitHub _github = null!;
    private GitHistory _history = null!;
    private ServerProcess _server = null!;

    public async Task InitializeAsync()
    {
        _github = await FakeGitHub.StartAsync();
        _history = await GitHistory.MakeAsync(_github, [.. Enumerable.Range(0, PushesEach + 1).Select(i => new Dictionary<string, string> { ["Shop.sln"] = "", ["Shop.csproj"] = "<Project/>", ["version.txt"] = $"{i}" })]);
        _github.Deliveries.Target = new Uri($"http://127.0.0.1:{FreePort()}");
        _server = new ServerProcess(new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = _github.Deliveries.Target.AbsoluteUri,
            ["Bot__AppId"] = "42",
            ["Bot__PrivateKeyFile"] = _github.KeyFile,
            ["Bot__WebhookSecret"] = Given.Secret,
            ["Bot__GitHubApi"] = _github.Address.AbsoluteUri,
            ["Bot__QueueFile"] = _folder["queue.db"],
            ["Bot__Tool"] = typeof(StormTests).Assembly.Location.Replace("Containerize.Bot.Tests", "Containerize.Bot.StandIn", StringComparison.Ordinal),
            ["TMPDIR"] = Directory.CreateDirectory(_folder["tmp"]).FullName,
            ["Bot__Workers"] = "4",
            ["Bot__Debounce"] = "00:00:05",
            ["Bot__DebounceLimit"] = "00:00:10",
            ["Bot__RetryDelay"] = "00:00:01",
            ["Bot__RetryDelayLimit"] = "00:00:04",
            ["Bot__Attempts"] = "30",
        });
    }

    [SandboxFact]
    public async Task Killed_twenty_times_in_a_storm_of_a_thousand_deliveries_the_server_does_everything_once()
    {
        for (var i = 0; i < Repositories; i++) _github.AddRepository(1000 + i, $"shop{i}", _history.Objects).Push("main", _history.Commits[0]);
        await _server.StartAsync();
        var killing = KillAsync(new Random(Seed));
        await SendAsync(new Random(Seed + 1));
        await killing;
        // A last orderly stop: what it holds is given back, and what nobody took in is asked for when the next one starts.
        Assert.Equal(0, await _server.StopAsync());
        await _server.StartAsync();
        await IdleAsync();
        await JudgeAsync();
        // Nothing stays of what was begun by servers that were killed.
        Assert.Empty(Directory.EnumerateFileSystemEntries(Assert.Single(Directory.EnumerateDirectories(_folder["tmp"], "containerize-server-*"))));
    }

    public async Task DisposeAsync()
    {
        _server.Dispose();
        _history.Dispose();
        await _github.DisposeAsync();
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private async Task KillAsync(Random chance)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            var moment = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var left = chance.Next(10, 80);
            _github.Arrived = () =>
            {
                if (Interlocked.Decrement(ref left) == 0) moment.SetResult();
            };
            await moment.Task;
            _github.Arrived = null;
            await _server.KillAsync();
            await _server.StartAsync();
        }
    }

    // Every tenth is sent whether somebody is there or not, every tenth twice, and every twentieth once more under another id.
    private async Task SendAsync(Random chance)
    {
        var pushes = Enumerable.Range(0, Repositories * PushesEach).Select(i => (Repository: i % Repositories, Order: chance.Next())).OrderBy(p => p.Order).Select(p => p.Repository).ToList();
        var versions = new int[Repositories];
        var plan = pushes.Select((repository, i) => (Id: $"delivery-{i}", Repository: repository, Version: ++versions[repository], Chance: chance.Next(20))).ToList();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var at && at < plan.Count) await SendAsync(plan[at].Id, plan[at].Repository, plan[at].Version, plan[at].Chance);
        })));
    }

    private async Task SendAsync(string id, int repository, int version, int chance)
    {
        var name = $"shop{repository}";
        lock (_history)
        {
            // What is sent late says something older than what is there by now.
            if (version > Version(name)) _github.Repositories[name].Push("main", _history.Commits[version]);
        }

        var body = $$$"""
            {"ref": "refs/heads/main", "before": "{{{_history.Commits[version - 1]}}}", "after": "{{{_history.Commits[version]}}}", "deleted": false,
             "repository": {"id": {{{1000 + repository}}}, "full_name": "example/{{{name}}}", "pushed_at": {{{version}}}}, "installation": {"id": 1}, "sender": {"login": "octocat"} }
            """;
        if (chance > 1) await _server.Up;
        await _github.Deliveries.SendAsync(id, "push", body);
        if (chance is 2 or 3) await _github.Deliveries.SendAsync(id, "push", body);
        if (chance is 4) await _github.Deliveries.SendAsync(id + "-replayed", "push", body);
    }

    private int Version(string name) => _history.Commits.IndexOf(_github.Repositories[name].Branches["main"]);

    private async Task IdleAsync()
    {
        using var file = QueueFile.Open(_folder["queue.db"]);
        var queue = Queue(file);
        var deadline = DateTimeOffset.UtcNow.AddMinutes(5);
        while (_github.Deliveries.Missed.Count > 0 || await queue.CountAsync(CancellationToken.None) is not { Waiting: 0, Running: 0 })
        {
            Assert.True(DateTimeOffset.UtcNow < deadline, $"{_github.Deliveries.Missed.Count} missed, {await queue.CountAsync(CancellationToken.None)}\n{_server.Log[^Math.Min(_server.Log.Length, 4000)..]}");
            await Task.Delay(200);
        }
    }

    private async Task JudgeAsync()
    {
        using var file = QueueFile.Open(_folder["queue.db"]);
        Assert.Empty(await Queue(file).DeadAsync(CancellationToken.None));
        // Each of the thousand was taken in under one id, and none under two.
        Assert.Equal(Repositories * PushesEach, (await file.InTransactionAsync(t => t.Read("SELECT count(*) FROM delivery", r => r.GetInt32(0)), CancellationToken.None))[0]);
        foreach (var repository in _github.Repositories.Values)
        {
            var pull = Assert.Single(repository.Pulls);
            Assert.Equal((true, "containerize/update/main", "main", 0), (pull.IsOpen, pull.Head, pull.Base, pull.Comments.Count));
            Assert.Equal($"# version {PushesEach}\nservices: {{}}\n", _github.Commits.Text(repository.Branches[pull.Head], "compose.yaml"));
        }

        var secrets = _github.Tokens.Keys.Concat(_github.AppTokens).Append(Given.Secret).Concat(File.ReadLines(_github.KeyFile).Where(line => line.Length > 20 && !line.StartsWith('-')));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, _server.Log, StringComparison.Ordinal));
    }

    private static JobQueue Queue(QueueFile file) => new(file, QueueTiming.Of(new BotOptions(), () => 0), TimeProvider.System, new QueueSignal());

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
