using System.Text.Json.Nodes;
using Containerize.Deployment.Cluster;
using Containerize.Validation.Tests.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Deployment.Tests.Cluster;

/// <summary>A rollout is waited for, and explained when it does not complete; by recorded answers and by scripted ones.</summary>
public sealed class RolloutTests : IAsyncLifetime
{
    private const string Pods = "/api/v1/namespaces/shop/pods/";

    private readonly List<string> _progress = [];
    private ScriptedCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await ScriptedCluster.StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task The_recorded_rollout_that_is_complete_is_done() => Assert.Empty(await ReplayAsync("ready", "ready", "app: ready"));

    [Fact]
    public async Task The_recorded_rollout_whose_image_cannot_be_pulled_says_which_and_why()
    {
        var failure = Assert.Single(await ReplayAsync("live", "live", "app.kubernetes.io/name: catalog"));
        Assert.Equal("CTZ8054", failure.Finding.Rule);
        Assert.Equal("live does not roll out: its image registry.example.com/catalog:1.0.0 cannot be pulled (ImagePullBackOff): dial tcp: lookup registry.example.com on 10.255.255.53:53: no such host", failure.Finding.Message);
    }

    [Fact]
    public async Task The_recorded_rollout_whose_container_crashes_says_how_often_and_shows_its_log()
    {
        _cluster.When("GET", Pods + "crash-688f8978bc-rh5mr/log", c => c.Response.WriteAsync("starting\nUnhandled exception. System.InvalidOperationException: no setting\n"));
        var failure = Assert.Single(await ReplayAsync("crash", "crash", "app: crash"));
        Assert.Equal("CTZ8061", failure.Finding.Rule);
        Assert.Equal(
            "crash does not roll out: it ended with exit code 134 (it aborted, as .NET does after an unhandled exception) and was started again 3 times: System.InvalidOperationException: no setting",
            failure.Finding.Message);
        Assert.Equal(["Unhandled exception. System.InvalidOperationException: no setting"], failure.Evidence);
    }

    [Fact]
    public async Task A_rollout_that_goes_on_is_waited_for_until_it_is_done()
    {
        var reads = 0;
        _cluster.Controllers = (path, o) => o["status"] = JsonNode.Parse($$$"""{"observedGeneration":1,"replicas":1,"updatedReplicas":1,"availableReplicas":{{{(path == Manifests.Shop + "api" && ++reads > 3 ? 1 : 0)}}}}""");
        Assert.Empty(await WaitAsync());
        Assert.Equal(["deployment/api: 0 of 1 new pods are available", "deployment/api: done"], _progress);
    }

    [Theory]
    [InlineData("""{"conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/3 nodes are available: 3 Insufficient cpu."}]}""", "CTZ8063", "no node takes its pod: 0/3 nodes are available: 3 Insufficient cpu")]
    [InlineData("""{"conditions":[{"type":"PodScheduled","status":"False","message":"pod has unbound immediate PersistentVolumeClaims"}]}""", "CTZ8065", "its volume is not there: pod has unbound immediate PersistentVolumeClaims; the claim api-data of class fast is pending: storageclass.storage.k8s.io \"fast\" not found")]
    [InlineData("""{"containerStatuses":[{"name":"api","restartCount":0,"state":{"waiting":{"reason":"CreateContainerConfigError","message":"secret \"db-credentials\" not found"}}}]}""", "CTZ8066", "it needs the Secret db-credentials, which is not in the cluster")]
    [InlineData("""{"containerStatuses":[{"name":"api","restartCount":0,"state":{"waiting":{"reason":"CreateContainerConfigError","message":"couldn't find key password in Secret shop/db-credentials"}}}]}""", "CTZ8066", "it needs the key password of the Secret db-credentials, which lacks it")]
    [InlineData("""{"containerStatuses":[{"name":"api","restartCount":5,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled"}}}]}""", "CTZ8055", "it was killed for lack of memory: it needs more than its limit")]
    [InlineData("""{"containerStatuses":[{"name":"api","state":{"waiting":{"reason":"InvalidImageName","message":"couldn't parse image name"}}}]}""", "CTZ8054", "its image registry.example.com/api:1.0.0 cannot be pulled (InvalidImageName): couldn't parse image name")]
    public async Task What_a_pod_waits_for_is_said(string status, string rule, string what)
    {
        Pod(status);
        _cluster.Has("/api/v1/namespaces/shop/persistentvolumeclaims/api-data", """{"metadata":{"name":"api-data"},"spec":{"storageClassName":"fast"},"status":{"phase":"Pending"}}""");
        Event("PersistentVolumeClaim", "api-data", "ProvisioningFailed", "storageclass.storage.k8s.io \"fast\" not found");
        var failure = Assert.Single(await WaitAsync());
        Assert.Equal((rule, $"api does not roll out: {what}"), (failure.Finding.Rule, failure.Finding.Message));
    }

    [Fact]
    public async Task The_command_that_creates_a_missing_Secret_is_the_generated_one()
    {
        Pod("""{"containerStatuses":[{"name":"api","state":{"waiting":{"reason":"CreateContainerConfigError","message":"secret \"db-credentials\" not found"}}}]}""");
        var failure = Assert.Single(await WaitAsync(new Dictionary<string, string> { ["db-credentials"] = "kubectl create secret generic db-credentials --namespace shop" }));
        Assert.Equal("create it: kubectl create secret generic db-credentials --namespace shop", failure.Finding.Remedy);
    }

    [Theory]
    [InlineData("Readiness probe failed: HTTP probe failed with statuscode: 404", "its readiness probe on /healthz fails: HTTP probe failed with statuscode: 404")]
    [InlineData("Readiness probe failed: Get \"http://10.0.0.1:8080/healthz\": dial tcp 10.0.0.1:8080: connect: connection refused", "its readiness probe on /healthz fails: Get \"http://10.0.0.1:8080/healthz\": dial tcp 10.0.0.1:8080: connect: connection refused")]
    public async Task A_failing_probe_is_told_with_its_path_and_its_answer(string message, string what)
    {
        Pod("""{"containerStatuses":[{"name":"api","restartCount":0,"ready":false,"state":{"running":{}}}]}""");
        Event("Pod", "api-1", "Unhealthy", message);
        var failure = Assert.Single(await WaitAsync());
        Assert.Equal(("CTZ8062", $"api does not roll out: {what}"), (failure.Finding.Rule, failure.Finding.Message));
    }

    [Theory]
    [InlineData("pods \"api-1\" is forbidden: exceeded quota: team, requested: cpu=2, used: cpu=8, limited: cpu=8")]
    [InlineData("pods \"api-1\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true")]
    public async Task A_refusal_of_the_pods_is_the_workloads(string message)
    {
        _cluster.Controllers = (path, o) => o["status"] = JsonNode.Parse($$$"""{"observedGeneration":1,"conditions":[{"type":"ReplicaFailure","status":"True","reason":"FailedCreate","message":{{{System.Text.Json.JsonSerializer.Serialize(message)}}}}]}""");
        var failure = Assert.Single(await WaitAsync());
        Assert.Equal(("CTZ8064", $"api does not roll out: the cluster refuses its pods: {message}"), (failure.Finding.Rule, failure.Finding.Message));
    }

    [Fact]
    public async Task The_pods_of_an_older_version_do_not_count()
    {
        var reads = 0;
        _cluster.Controllers = (path, o) =>
        {
            if (path != Manifests.Shop + "api") return;
            o["metadata"]!["annotations"] = JsonNode.Parse("""{"deployment.kubernetes.io/revision":"2"}""");
            o["status"] = JsonNode.Parse($$$"""{"observedGeneration":1,"replicas":1,"updatedReplicas":1,"availableReplicas":{{{(++reads > 3 ? 1 : 0)}}}}""");
        };
        const string labels = """{"app.kubernetes.io/name":"api","pod-template-hash":"HASH"}""";
        _cluster.Has("/apis/apps/v1/namespaces/shop/replicasets/api-new", $$$$"""{"metadata":{"name":"api-new","annotations":{"deployment.kubernetes.io/revision":"2"},"labels":{{{{labels.Replace("HASH", "new", StringComparison.Ordinal)}}}}}}""");
        _cluster.Has(Pods + "api-old", $$$$"""{"metadata":{"name":"api-old","labels":{{{{labels.Replace("HASH", "old", StringComparison.Ordinal)}}}}},"status":{"containerStatuses":[{"name":"api","state":{"waiting":{"reason":"ImagePullBackOff"}}}]}}""");
        Assert.Empty(await WaitAsync());
    }

    [Fact]
    public async Task A_rollout_that_only_takes_too_long_says_how_far_it_came()
    {
        _cluster.Controllers = (_, o) => o["status"] = JsonNode.Parse("""{"observedGeneration":1,"replicas":1,"updatedReplicas":1}""");
        var failure = Assert.Single(await WaitAsync());
        Assert.Equal(("CTZ8060", "api does not roll out: it was not done within 300 s; 0 of 1 new pods are available"), (failure.Finding.Rule, failure.Finding.Message));
        Assert.Equal("k8s/set.yaml", failure.Finding.Location.File);
    }

    [Theory]
    [InlineData("""{"kind":"Deployment","metadata":{"generation":2},"status":{"observedGeneration":1,"updatedReplicas":1,"availableReplicas":1}}""", false)]
    [InlineData("""{"kind":"Deployment","spec":{"replicas":2},"status":{"replicas":3,"updatedReplicas":2,"availableReplicas":2}}""", false)]
    [InlineData("""{"kind":"Deployment","spec":{"replicas":0},"status":{}}""", true)]
    [InlineData("""{"kind":"StatefulSet","spec":{"replicas":1},"status":{"readyReplicas":1,"updateRevision":"b","currentRevision":"a"}}""", false)]
    [InlineData("""{"kind":"StatefulSet","spec":{"replicas":1},"status":{"readyReplicas":1,"updateRevision":"a","currentRevision":"a"}}""", true)]
    [InlineData("""{"kind":"DaemonSet","status":{"desiredNumberScheduled":2,"updatedNumberScheduled":2,"numberAvailable":1}}""", false)]
    [InlineData("""{"kind":"DaemonSet","status":{"desiredNumberScheduled":2,"updatedNumberScheduled":2,"numberAvailable":2}}""", true)]
    [InlineData("""{"kind":"Job","status":{"conditions":[{"type":"Complete","status":"True"}]}}""", true)]
    [InlineData("""{"kind":"Job","status":{"active":1}}""", false)]
    public void A_status_says_whether_it_is_done(string json, bool done)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(done, RolloutState.Of(document.RootElement).IsComplete);
    }

    private async Task<IReadOnlyList<Failure>> ReplayAsync(string name, string recording, string label)
    {
        _cluster.When("GET", Manifests.Shop + name, c => ApiServerAnswers.JsonAsync(c, 200, RecordedRollout.Body($"{recording}-deployment")))
            .When("GET", "/api/v1/namespaces/shop/pods", c => ApiServerAnswers.JsonAsync(c, 200, RecordedRollout.Body($"{recording}-pods")))
            .When("GET", "/api/v1/namespaces/shop/events", c => ApiServerAnswers.JsonAsync(c, 200, RecordedRollout.Body("events")));
        var set = Manifests.Set($"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{selector: {{matchLabels: {{{label}}}}}}}\n");
        return await WatchAsync(set, new Dictionary<string, string>());
    }

    private async Task<IReadOnlyList<Failure>> WaitAsync(IReadOnlyDictionary<string, string>? commands = null)
    {
        var set = Manifests.Set(Manifests.Deployment("api"));
        _cluster.Has(Manifests.Shop + "api", Ownership.Body(set.All[0]));
        return await WatchAsync(set, commands ?? new Dictionary<string, string>());
    }

    private async Task<IReadOnlyList<Failure>> WatchAsync(DeploySet set, IReadOnlyDictionary<string, string> commands)
    {
        using var session = await _cluster.OpenAsync();
        var options = new DeployOptions { Clock = new FastClock() };
        return await new RolloutWatch(session, new RolloutDiagnosis(session, commands), options, _progress.Add).WaitAsync(set.All, default);
    }

    private void Pod(string status)
    {
        _cluster.Controllers = (path, o) =>
        {
            if (path == Manifests.Shop + "api") o["status"] = JsonNode.Parse("""{"observedGeneration":1,"replicas":1,"updatedReplicas":1}""");
        };
        _cluster.Has(Pods + "api-1", $$$"""
            {"metadata":{"name":"api-1","labels":{"app.kubernetes.io/name":"api"}},
             "spec":{"containers":[{"name":"api","image":"registry.example.com/api:1.0.0"}],"volumes":[{"name":"d","persistentVolumeClaim":{"claimName":"api-data"}}]},
             "status":{{{status}}}}
            """);
    }

    private void Event(string kind, string name, string reason, string message) => _cluster.Has(
        $"/api/v1/namespaces/shop/events/{kind}-{name}",
        new JsonObject { ["involvedObject"] = new JsonObject { ["kind"] = kind, ["name"] = name }, ["reason"] = reason, ["message"] = message, ["metadata"] = new JsonObject { ["name"] = name } }.ToJsonString());
}
