using Containerize.Deployment.Cluster;
using Containerize.Validation.Tests.Cluster;

namespace Containerize.Deployment.Tests.Cluster;

public sealed class UndeploymentTests : IAsyncLifetime
{
    private const string Claims = "/api/v1/namespaces/shop/persistentvolumeclaims/";
    private const string Ours = """{"metadata":{"name":"NAME","uid":"u1","labels":{"app.kubernetes.io/managed-by":"containerize"}}}""";

    private ScriptedCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await ScriptedCluster.StartAsync();
        foreach (var path in new[] { "/api/v1/namespaces/shop", Manifests.Shop + "api", "/api/v1/namespaces/shop/configmaps/api-config", "/apis/apps/v1/namespaces/shop/statefulsets/db" })
            _cluster.Has(path, Ours.Replace("NAME", path.Split('/')[^1], StringComparison.Ordinal));
        _cluster.Has(Claims + "data-db-0", """{"metadata":{"name":"data-db-0","labels":{"app.kubernetes.io/name":"db"}}}""");
        _cluster.Has(Claims + "data-db-other", """{"metadata":{"name":"data-db-other","labels":{"app.kubernetes.io/name":"db"}}}""");
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task What_deploy_applied_goes_and_data_and_namespace_stay_unless_asked_for()
    {
        var report = await UndeployAsync(new UndeployOptions(false, false, false));
        Assert.Equal(["deployment/api in shop", "statefulset/db in shop", "configmap/api-config in shop"], report.Removed);
        Assert.Equal(["persistentvolumeclaim/data-db-0 in shop: it holds data; --volumes removes it", "namespace/shop: --delete-namespace removes it"], report.Kept);
        Assert.NotNull(_cluster.At(Claims + "data-db-0"));
        Assert.Null(_cluster.At(Manifests.Shop + "api"));
    }

    [Fact]
    public async Task An_object_without_the_label_is_somebody_elses()
    {
        _cluster.Has(Manifests.Shop + "api", """{"metadata":{"name":"api","labels":{"app.kubernetes.io/managed-by":"Helm"}}}""");
        var report = await UndeployAsync(new UndeployOptions(true, true, false));
        Assert.Contains(report.Kept, k => k.StartsWith("deployment/api in shop: it does not carry the label", StringComparison.Ordinal));
        Assert.Contains("namespace/shop: deployment/api, persistentvolumeclaim/data-db-other are in it and not ours", report.Kept);
        Assert.DoesNotContain(_cluster.Writes, w => w.EndsWith("/deployments/api", StringComparison.Ordinal) || w.EndsWith("/namespaces/shop", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_object_of_ours_that_the_manifests_do_not_name_is_not_touched()
    {
        _cluster.Has(Manifests.Shop + "another", Ours.Replace("NAME", "another", StringComparison.Ordinal));
        await UndeployAsync(new UndeployOptions(true, false, false));
        Assert.NotNull(_cluster.At(Manifests.Shop + "another"));
    }

    [Fact]
    public async Task Volumes_go_when_asked_for_and_only_those_of_the_StatefulSet()
    {
        await UndeployAsync(new UndeployOptions(true, false, false));
        Assert.Null(_cluster.At(Claims + "data-db-0"));
        Assert.NotNull(_cluster.At(Claims + "data-db-other"));
    }

    [Fact]
    public async Task The_namespace_goes_when_nothing_else_is_in_it()
    {
        await using var cluster = await ScriptedCluster.StartAsync();
        cluster.Has("/api/v1/namespaces/shop", Ours.Replace("NAME", "shop", StringComparison.Ordinal))
            .Has("/api/v1/namespaces/shop/secrets/db-credentials", """{"metadata":{"name":"db-credentials"}}""")
            .Has("/api/v1/namespaces/shop/configmaps/kube-root-ca.crt", """{"metadata":{"name":"kube-root-ca.crt"}}""");
        using var session = await cluster.OpenAsync();
        var report = await new Undeployment(session, Set(), new HashSet<string> { "db-credentials" }, new UndeployOptions(false, true, false), _ => { }).RunAsync(default);
        Assert.Equal(["namespace/shop"], report.Removed);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_go_and_removes_nothing()
    {
        var report = await UndeployAsync(new UndeployOptions(true, false, true));
        Assert.Contains("deployment/api in shop", report.Removed);
        Assert.Empty(_cluster.Writes);
    }

    [Fact]
    public async Task A_refusal_is_told_and_the_rest_goes_on()
    {
        _cluster.When("DELETE", Manifests.Shop + "api", c => ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "deployments.apps \"api\" is forbidden"));
        var report = await UndeployAsync(new UndeployOptions(false, false, false));
        Assert.Equal("CTZ8012", Assert.Single(report.Failures).Finding.Rule);
        Assert.Contains("configmap/api-config in shop", report.Removed);
    }

    private static DeploySet Set() => Manifests.Set(
        Manifests.Namespace, Manifests.Settings, Manifests.Deployment("api"),
        Manifests.Database.Replace("spec: {replicas: 1,", "spec: {replicas: 1, volumeClaimTemplates: [{metadata: {name: data}}],", StringComparison.Ordinal));

    private async Task<UndeployReport> UndeployAsync(UndeployOptions options)
    {
        using var session = await _cluster.OpenAsync();
        return await new Undeployment(session, Set(), new HashSet<string>(), options, _ => { }).RunAsync(default);
    }
}
