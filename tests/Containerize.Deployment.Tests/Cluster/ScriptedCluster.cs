using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Containerize.Deployment.Cluster;
using Containerize.Validation.Cluster;
using Containerize.Validation.Tests.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Deployment.Tests.Cluster;

/// <summary>An API server in this process that keeps what is applied; a test says what its controllers would do.</summary>
internal sealed class ScriptedCluster : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private readonly List<(Func<HttpRequest, bool> When, Func<HttpContext, Task> Answer)> _answers = [];
    private FakeApiServer _server = null!;
    private int _version;

    /// <summary>What the controllers make of an object whenever it is read, by its path.</summary>
    public Action<string, JsonObject> Controllers { get; set; } = (_, _) => { };

    public ClusterOptions Options => _server.Options;

    /// <summary>Every request that stores something, in order, as <c>METHOD path</c>.</summary>
    public IReadOnlyList<string> Writes => [.. _server.Requests.Where(r => !r.StartsWith("GET ", StringComparison.Ordinal)).Select(r => r.Split('?')[0])];

    public IReadOnlyList<string> Requests => [.. _server.Requests];

    public static async Task<ScriptedCluster> StartAsync()
    {
        var cluster = new ScriptedCluster();
        cluster._server = await FakeApiServer.StartAsync(cluster.AnswerAsync);
        return cluster;
    }

    /// <summary>Answers requests otherwise.</summary>
    public ScriptedCluster When(string method, string path, Func<HttpContext, Task> answer)
    {
        _answers.Add((r => r.Method == method && r.Path == path, answer));
        return this;
    }

    /// <summary>Answers requests otherwise.</summary>
    public ScriptedCluster WhenAny(Func<HttpRequest, bool> which, Func<HttpContext, Task> answer)
    {
        _answers.Add((which, answer));
        return this;
    }

    /// <summary>Puts an object into the cluster.</summary>
    public ScriptedCluster Has(string path, string json)
    {
        _objects[path] = JsonNode.Parse(json)!.AsObject();
        return this;
    }

    /// <summary>The paths of everything that the cluster holds.</summary>
    public IReadOnlyList<string> Paths => [.. _objects.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What the cluster holds; null where it holds nothing.</summary>
    public JsonObject? At(string path) => _objects.GetValueOrDefault(path);

    public Task<ClusterSession> OpenAsync() => ClusterSession.OpenAsync(Options, default);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string body)
    {
        var (request, path) = (context.Request, context.Request.Path.Value!);
        if (_answers.FirstOrDefault(a => a.When(request)).Answer is { } own)
            await own(context);
        else if (request.Method == "PATCH")
            await StoreAsync(context, path, body);
        else if (request.Method == "POST")
            await StoreAsync(context, path + "/" + JsonNode.Parse(body)!["metadata"]!["name"], body);
        else if (request.Method == "DELETE")
            await (Remove(path) ? ApiServerAnswers.JsonAsync(context, 200, """{"kind":"Status","status":"Success"}""") : ApiServerAnswers.NotFoundAsync(context));
        else if (_objects.TryGetValue(path, out var held))
            await ApiServerAnswers.JsonAsync(context, 200, Read(path, held).ToJsonString());
        else if (!await ApiServerAnswers.DiscoveryAsync(context))
            await ListAsync(context, path);
    }

    // With what made them pods go as well.
    private bool Remove(string path)
    {
        if (!_objects.TryRemove(path, out _)) return false;
        foreach (var (pod, o) in _objects.Where(o => o.Key.Contains("/pods/", StringComparison.Ordinal)))
        {
            if (o["metadata"]?["labels"]?["batch.kubernetes.io/job-name"]?.GetValue<string>() == path.Split('/')[^1]) _objects.TryRemove(pod, out _);
        }

        return true;
    }

    private Task StoreAsync(HttpContext context, string path, string body)
    {
        var isNew = !_objects.TryGetValue(path, out var old);
        var now = JsonNode.Parse(body)!.AsObject();
        var text = body;
        var same = old?["applied"]?.GetValue<string>() == text;
        now["applied"] = text;
        now["metadata"]!["resourceVersion"] = same ? old!["metadata"]!["resourceVersion"]!.GetValue<string>() : (++_version).ToString();
        now["metadata"]!["generation"] = 1;
        if (old?["status"] is { } status && same) now["status"] = status.DeepClone();
        _objects[path] = now;
        return ApiServerAnswers.JsonAsync(context, isNew ? 201 : 200, now.ToJsonString());
    }

    // A collection is a path whose objects lie one part below it.
    private Task ListAsync(HttpContext context, string path)
    {
        var items = _objects.Where(o => o.Key.StartsWith(path + "/", StringComparison.Ordinal) && !o.Key[(path.Length + 1)..].Contains('/')).OrderBy(o => o.Key, StringComparer.Ordinal).ToList();
        if (items.Count == 0 && path.Split('/')[^1].Any(char.IsDigit)) return ApiServerAnswers.NotFoundAsync(context);
        if (items.Count == 0 && !IsCollection(path)) return ApiServerAnswers.NotFoundAsync(context);
        var wanted = context.Request.Query["labelSelector"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).ToList();
        var found = items.Select(i => Read(i.Key, i.Value)).Where(i => wanted.All(w => i["metadata"]?["labels"]?[w[0]]?.GetValue<string>() == w[1]));
        return ApiServerAnswers.JsonAsync(context, 200, new JsonObject { ["kind"] = "List", ["items"] = new JsonArray([.. found.Select(f => f.DeepClone())]) }.ToJsonString());
    }

    private JsonObject Read(string path, JsonObject held)
    {
        Controllers(path, held);
        return held;
    }

    private static bool IsCollection(string path) => path.Split('/')[^1] is "pods" or "events" or "replicasets" or "jobs" or "deployments" or "statefulsets" or "daemonsets" or "services" or "configmaps" or "serviceaccounts"
        or "networkpolicies" or "poddisruptionbudgets" or "horizontalpodautoscalers" or "persistentvolumeclaims" or "secrets" or "cronjobs";
}
