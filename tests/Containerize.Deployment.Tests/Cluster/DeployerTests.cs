using System.Text.Json.Nodes;
using Containerize.Deployment.Cluster;
using Containerize.Validation.Tests.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Deployment.Tests.Cluster;

public sealed class DeployerTests : IAsyncLifetime
{
    private ScriptedCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await ScriptedCluster.StartAsync();
        _cluster.Controllers = (path, o) => o["status"] = Complete(path);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Objects_are_applied_in_the_order_in_which_they_need_each_other()
    {
        var report = await DeployAsync(Manifests.Set(Manifests.Deployment("api"), Manifests.Job, Manifests.Settings, Manifests.Database, Manifests.Namespace));
        Assert.Empty(report.Failures);
        Assert.Equal(
            [
                "PATCH /api/v1/namespaces/shop", "PATCH /api/v1/namespaces/shop/configmaps/api-config", "PATCH /apis/apps/v1/namespaces/shop/statefulsets/db",
                "PATCH /apis/batch/v1/namespaces/shop/jobs/migrator-2", "PATCH /apis/apps/v1/namespaces/shop/deployments/api",
            ],
            _cluster.Writes);
        Assert.All(report.Objects, o => Assert.Equal("created", o.Change));
    }

    [Fact]
    public async Task Everything_is_labelled_as_ours_and_applied_by_our_manager_without_force()
    {
        await DeployAsync(Manifests.Set(Manifests.Namespace, Manifests.Settings));
        Assert.Equal("containerize", _cluster.At("/api/v1/namespaces/shop/configmaps/api-config")!["metadata"]!["labels"]!["app.kubernetes.io/managed-by"]!.GetValue<string>());
        var writes = _cluster.Requests.Where(r => r.StartsWith("PATCH", StringComparison.Ordinal)).ToList();
        Assert.All(writes, r => Assert.Contains("?fieldManager=containerize&fieldValidation=Strict", r, StringComparison.Ordinal));
        Assert.DoesNotContain(writes, r => r.Contains("force", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        var set = Manifests.Set(Manifests.Namespace, Manifests.Settings, Manifests.Deployment("api"));
        await DeployAsync(set);
        Assert.All((await DeployAsync(set)).Objects, o => Assert.Equal("unchanged", o.Change));
    }

    [Fact]
    public async Task A_migration_that_fails_keeps_the_services_out_and_its_log_says_why()
    {
        _cluster.Controllers = (path, o) => o["status"] = path.Contains("/jobs/", StringComparison.Ordinal) ? JsonNode.Parse("""{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded"}]}""") : path.Contains("/pods/", StringComparison.Ordinal) ? o["status"]!.DeepClone() : Complete(path);
        _cluster.Has("/api/v1/namespaces/shop/pods/migrator-2-x", """
            {"metadata":{"name":"migrator-2-x","labels":{"batch.kubernetes.io/job-name":"migrator-2"}},"spec":{"containers":[{"name":"migrator"}]},
             "status":{"containerStatuses":[{"name":"migrator","restartCount":6,"state":{"terminated":{"exitCode":134,"reason":"Error"}}}]}}
            """);
        _cluster.When("GET", "/api/v1/namespaces/shop/pods/migrator-2-x/log", c => c.Response.WriteAsync("start\nUnhandled exception. Npgsql.PostgresException: 28P01: password authentication failed\n   at X()\n"));
        var report = await DeployAsync(Manifests.Set(Manifests.Namespace, Manifests.Job, Manifests.Deployment("api")));
        var failure = Assert.Single(report.Failures);
        Assert.Equal("CTZ8067", failure.Finding.Rule);
        Assert.Equal(
            "migrator-2 does not end well: it ended with exit code 134 (it aborted, as .NET does after an unhandled exception) and was started again 6 times (its pod failed as often as it may): Npgsql.PostgresException: 28P01: password authentication failed",
            failure.Finding.Message);
        Assert.Equal(1, report.NotApplied);
        Assert.DoesNotContain(_cluster.Writes, w => w.Contains("deployments", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_of_somebody_else_is_left_to_them_unless_it_is_forced()
    {
        var conflict = RecordedExchange.Get("apply-fail-conflict");
        _cluster.When("PATCH", Manifests.Shop + "api", c => c.Request.Query["force"] == "true" ? ApiServerAnswers.JsonAsync(c, 200, """{"metadata":{"resourceVersion":"2"}}""") : conflict.WriteAsync(c.Response));
        _cluster.Has(Manifests.Shop + "api", """{"kind":"Deployment","metadata":{"name":"api","generation":1},"spec":{"replicas":1}}""");
        var set = Manifests.Set(Manifests.Namespace, Manifests.Deployment("api"));
        var failure = Assert.Single((await DeployAsync(set)).Failures);
        Assert.Equal("CTZ8009", failure.Finding.Rule);
        Assert.Contains("--force-conflicts", failure.Finding.Remedy, StringComparison.Ordinal);
        Assert.Empty((await DeployAsync(set, new DeployOptions { Force = true })).Failures);
    }

    [Fact]
    public async Task What_the_user_may_not_do_is_told_for_each_object_and_stops_what_comes_after()
    {
        _cluster.When("PATCH", "/api/v1/namespaces/shop/configmaps/api-config", c => ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "configmaps \"api-config\" is forbidden: User \"dev\" cannot patch resource \"configmaps\" in API group \"\" in the namespace \"shop\""));
        var report = await DeployAsync(Manifests.Set(Manifests.Namespace, Manifests.Settings, Manifests.Deployment("api")));
        Assert.Equal("CTZ8012", Assert.Single(report.Failures).Finding.Rule);
        Assert.Equal(["PATCH /api/v1/namespaces/shop", "PATCH /api/v1/namespaces/shop/configmaps/api-config"], _cluster.Writes);
        Assert.Equal(1, report.NotApplied);
    }

    [Fact]
    public async Task A_Secret_that_is_missing_is_told_with_its_command_before_any_pod_is_made()
    {
        var set = Manifests.Set(Manifests.Namespace, Manifests.Deployment("api", "          env: [{name: P, valueFrom: {secretKeyRef: {name: db-credentials, key: password}}}]"));
        var report = await DeployAsync(set, commands: new Dictionary<string, string> { ["db-credentials"] = "kubectl create secret generic db-credentials --namespace shop --from-literal=password=X" });
        var failure = Assert.Single(report.Failures);
        Assert.Equal(("CTZ8066", "the Secret db-credentials is not in the namespace shop, and api needs it"), (failure.Finding.Rule, failure.Finding.Message));
        Assert.Contains("kubectl create secret generic db-credentials --namespace shop", failure.Finding.Remedy, StringComparison.Ordinal);
        Assert.Equal(["PATCH /api/v1/namespaces/shop"], _cluster.Writes);
    }

    [Fact]
    public async Task A_Secret_with_its_key_is_enough()
    {
        _cluster.Has("/api/v1/namespaces/shop/secrets/db-credentials", """{"metadata":{"name":"db-credentials"},"data":{"password":"c2VjcmV0"}}""");
        var set = Manifests.Set(Manifests.Namespace, Manifests.Deployment("api", "          env: [{name: P, valueFrom: {secretKeyRef: {name: db-credentials, key: password}}}]"));
        Assert.Empty((await DeployAsync(set)).Failures);
    }

    [Fact]
    public async Task Jobs_of_an_earlier_version_are_named_with_the_command_that_deletes_them_and_other_leftovers_are_left()
    {
        const string ours = """{"metadata":{"name":"NAME","labels":{"app.kubernetes.io/managed-by":"containerize"}}}""";
        _cluster.Has("/apis/batch/v1/namespaces/shop/jobs/migrator-1", ours.Replace("NAME", "migrator-1", StringComparison.Ordinal));
        _cluster.Has("/apis/batch/v1/namespaces/shop/jobs/somebodys", """{"metadata":{"name":"somebodys"}}""");
        _cluster.Has(Manifests.Shop + "old-api", ours.Replace("NAME", "old-api", StringComparison.Ordinal));
        var report = await DeployAsync(Manifests.Set(Manifests.Namespace, Manifests.Job, Manifests.Deployment("api")));
        Assert.Equal(["kubectl delete job migrator-1 --namespace shop --ignore-not-found"], report.Superseded);
        Assert.Equal(["deployment/old-api in shop"], report.LeftAlone);
        Assert.DoesNotContain(_cluster.Writes, w => w.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_that_the_cluster_does_not_serve_is_told_at_its_line()
    {
        var report = await DeployAsync(Manifests.Set(Manifests.Namespace, "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w, namespace: shop}\n"));
        Assert.Equal("k8s/set.yaml(6,13)", Assert.Single(report.Failures).Finding.Location.ToString());
    }

    private async Task<DeployReport> DeployAsync(DeploySet set, DeployOptions? options = null, IReadOnlyDictionary<string, string>? commands = null)
    {
        using var session = await _cluster.OpenAsync();
        var given = (options ?? new DeployOptions()) with { Wait = true, Clock = new FastClock() };
        return await new Deployer(session, set, commands ?? new Dictionary<string, string>(), given, _ => { }).RunAsync(default);
    }

    private static JsonNode Complete(string path) => JsonNode.Parse(path switch
    {
        _ when path.Contains("/jobs/", StringComparison.Ordinal) => """{"conditions":[{"type":"Complete","status":"True"}]}""",
        _ => """{"observedGeneration":1,"replicas":1,"updatedReplicas":1,"readyReplicas":1,"availableReplicas":1,"updateRevision":"a","currentRevision":"a"}""",
    })!;
}
