using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

public sealed class NamespaceTests
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  namespace: shop # ours\ndata: {a: b}\n";

    [Fact]
    public async Task Tries_objects_in_an_existing_namespace_when_theirs_comes_with_the_set()
    {
        await using var server = await StartAsync("default");
        var report = await ClusterValidator.ValidateAsync(
            ApiServerAnswers.Files("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\n" + ConfigMap), server.Options, default);
        Assert.Empty(report.Findings);
        Assert.Equal("the namespace 'shop' is not in the cluster: its object was tried in 'default', where quotas, policies and Pod Security can differ", Assert.Single(report.NotChecked));
        Assert.Equal("---\n" + ConfigMap.Replace("namespace: shop #", "namespace: \"default\" #", StringComparison.Ordinal), server.Bodies["POST /api/v1/namespaces/default/configmaps"]);
    }

    [Fact]
    public async Task Uses_the_namespace_that_the_user_names()
    {
        await using var server = await StartAsync("try");
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(ConfigMap), server.Options with { Namespace = "try" }, default);
        Assert.Contains("POST /api/v1/namespaces/try/configmaps", server.Bodies.Keys);
        Assert.Contains("tried in 'try'", Assert.Single(report.NotChecked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_once_a_namespace_that_nothing_creates()
    {
        await using var server = await StartAsync("default");
        var report = await ClusterValidator.ValidateAsync(
            ApiServerAnswers.Files(ConfigMap + "---\n" + ConfigMap.Replace("settings", "others", StringComparison.Ordinal)), server.Options, default);
        var finding = Assert.Single(report.Findings);
        Assert.Equal("k8s/objects.yaml(5,14): error CTZ8013: the namespace 'shop' is neither in the cluster nor in the manifests; add a Namespace object, or correct metadata.namespace", finding.ToString());
        Assert.Contains("its 2 objects were tried in 'default'", Assert.Single(report.NotChecked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_what_is_wrong_at_its_line_though_tried_elsewhere()
    {
        await using var server = await StartAsync("default", "strict decoding error: unknown field \"dataa\"");
        var text = "# a comment\n---\n" + ConfigMap.Replace("data:", "dataa:", StringComparison.Ordinal) + "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        Assert.Equal(("CTZ8001", 8, 1), (Assert.Single(report.Findings).Rule, report.Findings[0].Location.Line, report.Findings[0].Location.Column));
    }

    [Fact]
    public async Task Needs_the_namespace_that_the_user_names_to_exist()
    {
        await using var server = await StartAsync("default");
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => ClusterValidator.ValidateAsync(ApiServerAnswers.Files(ConfigMap), server.Options with { Namespace = "try" }, default));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Equal($"the namespace 'try' is not in the cluster at {server.Address}", error.What);
    }

    [Fact]
    public async Task Puts_objects_without_a_namespace_into_the_users()
    {
        await using var server = await StartAsync("mine");
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"), server.Options with { Namespace = "mine" }, default);
        Assert.Empty(report.Findings);
        Assert.Contains("POST /api/v1/namespaces/mine/configmaps", server.Bodies.Keys);
    }

    private static Task<FakeApiServer> StartAsync(string existing, string? refusal = null) => FakeApiServer.StartAsync(async (c, _) =>
    {
        if (await ApiServerAnswers.DiscoveryAsync(c))
            return;
        var parts = c.Request.Path.Value!.Split('/');
        if (Array.IndexOf(parts, "namespaces") is var at and > 0 && parts.Length > at + 2 && parts[at + 1] != existing)
            await ApiServerAnswers.StatusAsync(c, 404, "NotFound", $"namespaces \"{parts[at + 1]}\" not found", $$"""{"name":"{{parts[at + 1]}}","kind":"namespaces"}""");
        else if (refusal is not null && parts[^1] != "namespaces")
            await ApiServerAnswers.StatusAsync(c, 400, "BadRequest", refusal);
        else
            await ApiServerAnswers.CreatedAsync(c);
    });
}
