using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Containerize.Bot.Pods;
using Containerize.Bot.Queue;
using Containerize.Bot.Settings;
using Containerize.Bot.Tests.Queue;
using Containerize.Bot.Work;
using Containerize.Deployment.Tests.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Containerize.Bot.Tests.Pods;

/// <summary>A cluster in this process whose pods do what a test says, and the server's side of it.</summary>
internal sealed class PodCluster : IAsyncDisposable
{
    public const string Jobs = "/apis/batch/v1/namespaces/bots/jobs/";
    public const string Policies = "/apis/networking.k8s.io/v1/namespaces/bots/networkpolicies/";

    private readonly ConcurrentDictionary<string, string> _statuses = new();
    private readonly WebApplication _server;

    private PodCluster(ScriptedCluster api, WebApplication server)
    {
        (Api, _server) = (api, server);
        api.Controllers = Look;
        Options = new BotOptions { AppId = 42, Executor = ExecutorKind.Kubernetes, JobImage = "registry.example.com/bot:1.0.0", JobServer = new Uri(server.Urls.Single()), JobTime = TimeSpan.FromMinutes(30) };
        Executor = Again();
    }

    public static string StandIn { get; } = typeof(PodCluster).Assembly.Location.Replace("Containerize.Bot.Tests", "Containerize.Bot.StandIn", StringComparison.Ordinal);

    public ScriptedCluster Api { get; }

    public BotOptions Options { get; }

    public ExecutorState State { get; } = new();

    public PodExecutor Executor { get; }

    /// <summary>What the pod of a Job does with its two addresses.</summary>
    public Func<Uri, Uri, Task> Pod { get; set; } = RealPodAsync;

    /// <summary>The status of a Job instead of a pod that runs; empty for one that runs.</summary>
    public string JobStatus { get; set; } = "";

    /// <summary>What the cluster has as soon as a Job is there, by its name.</summary>
    public Action<string> Scheduled { get; set; } = _ => { };

    /// <summary>The Jobs and policies that there are.</summary>
    public IReadOnlyList<string> Left => [.. Api.Paths.Where(p => p.StartsWith(Jobs, StringComparison.Ordinal) || p.StartsWith(Policies, StringComparison.Ordinal) || p.Contains("/pods/", StringComparison.Ordinal))];

    // A queue that one server has by itself.
    private static JobQueue Alone { get; } = new(QueueFile.Open(":memory:", TimeProvider.System), TestQueue.Timing, new QueueSignal());

    private static OneUseAddresses Addresses { get; } = new(TimeProvider.System);

    public static async Task<PodCluster> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Map(OneUseAddresses.Path + "/{token}", (HttpContext context, string token) => Addresses.AnswerAsync(context, token));
        await server.StartAsync();
        return new PodCluster(await ScriptedCluster.StartAsync(), server);
    }

    /// <summary>What the next server on the same queue has, after this one was killed.</summary>
    public PodExecutor Again(JobQueue? queue = null) => new(Options, Api.Options with { Namespace = "bots" }, Addresses, queue ?? Alone, State, new FastClock(TimeSpan.FromMilliseconds(5)), NullLogger<PodExecutor>.Instance);

    /// <summary>The pod as it is, with the tool's stand-in.</summary>
    public static async Task RealPodAsync(Uri input, Uri result)
    {
        using var http = new HttpClient();
        await new PodProgram(http, TimeProvider.System).RunAsync(input, result, StandIn, CancellationToken.None);
    }

    /// <summary>A pod of a Job with a status.</summary>
    public void Has(string job, string status) => Api.Has($"/api/v1/namespaces/bots/pods/{job}-x", $$$"""
        {"metadata":{"name":"{{{job}}}-x","namespace":"bots","labels":{"batch.kubernetes.io/job-name":"{{{job}}}"}},"spec":{"containers":[{"name":"analysis","image":"registry.example.com/bot:1.0.0"}]},"status":{{{status}}}}
        """);

    public async ValueTask DisposeAsync()
    {
        Executor.Dispose();
        await _server.DisposeAsync();
        await Api.DisposeAsync();
    }

    // What the controllers and the kubelet would have done until somebody looks.
    private void Look(string path, JsonObject o)
    {
        if (!path.StartsWith(Jobs, StringComparison.Ordinal)) return;
        var name = path[Jobs.Length..];
        if (_statuses.TryAdd(path, JobStatus.Length > 0 ? JobStatus : "{}"))
        {
            Scheduled(name);
            if (JobStatus.Length == 0) _ = Task.Run(() => RunAsync(path, name, o["spec"]!["template"]!["spec"]!["containers"]![0]!["env"]!.AsArray().ToDictionary(v => (string)v!["name"]!, v => (string)v!["value"]!)));
        }

        o["status"] = JsonNode.Parse(_statuses[path]);
    }

    private async Task RunAsync(string path, string name, Dictionary<string, string> environment)
    {
        if (Left.Any(p => p.Contains("/pods/" + name, StringComparison.Ordinal))) return;
        Has(name, """{"phase":"Running"}""");
        var condition = "Complete";
        try
        {
            await Pod(new Uri(environment[PodProgram.Input]), new Uri(environment[PodProgram.Result]));
        }
        catch (ContainerizeException)
        {
            condition = "Failed";
        }

        _statuses[path] = $$$"""{"conditions":[{"type":"{{{condition}}}","status":"True","reason":"BackoffLimitExceeded"}]}""";
    }
}
