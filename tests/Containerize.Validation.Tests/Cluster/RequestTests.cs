using Containerize.Validation.Cluster;
using Microsoft.AspNetCore.Http;

namespace Containerize.Validation.Tests.Cluster;

public sealed class RequestTests
{
    [Fact]
    public async Task Writes_nothing_but_dry_runs()
    {
        await using var server = await StartAsync((c, first) => first ? ApiServerAnswers.StatusAsync(c, 409, "AlreadyExists", "exists") : ApiServerAnswers.CreatedAsync(c));
        var text = string.Join("\n---\n", RecordedExchange.All.Where(e => e.Name.StartsWith("create-ok-", StringComparison.Ordinal)).Select(e => e.Body));
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options with { Namespace = "shop" }, default);
        Assert.Empty(report.Findings);
        Assert.Equal(13, report.Documents);
        var writes = server.Requests.Where(r => !r.StartsWith("GET ", StringComparison.Ordinal) && r != "POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews").ToList();
        Assert.All(writes, r => Assert.Contains("?dryRun=All&fieldManager=containerize&fieldValidation=Strict", r, StringComparison.Ordinal));
        Assert.Equal(13, writes.Count(r => r.StartsWith("PATCH ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Asks_for_each_group_once()
    {
        await using var server = await StartAsync((c, _) => ApiServerAnswers.CreatedAsync(c));
        var text = string.Join("\n---\n", Enumerable.Range(0, 20).Select(i => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a{i}, namespace: shop}}"));
        await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        Assert.Equal(["GET /api/v1", "GET /apis", "GET /version"], server.Requests.Where(r => r.StartsWith("GET ", StringComparison.Ordinal) && !r.Contains("/namespaces/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sends_each_document_as_it_stands()
    {
        await using var server = await StartAsync((c, _) => ApiServerAnswers.CreatedAsync(c));
        const string map = "# why\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop, unknown: 1}\n";
        await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(map), server.Options, default);
        Assert.Equal(map, server.Bodies["POST /api/v1/namespaces/shop/configmaps"]);
    }

    [Fact]
    public async Task Passes_over_what_is_no_kubernetes_object()
    {
        await using var server = await StartAsync((c, _) => ApiServerAnswers.CreatedAsync(c));
        var report = await ClusterValidator.ValidateAsync(
            ApiServerAnswers.Files("services: {}\n---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n---\n"), server.Options, default);
        Assert.Equal(new ValidationReport([], [], 0), report);
    }

    [Fact]
    public async Task Tries_the_items_of_a_list_each_for_itself()
    {
        await using var server = await StartAsync((c, _) => ApiServerAnswers.StatusAsync(c, 422, "Invalid", "invalid", """{"causes":[{"reason":"FieldValueInvalid","message":"no","field":"data.a"}]}"""));
        var report = await ClusterValidator.ValidateAsync(
            ApiServerAnswers.Files("apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata: {name: m, namespace: shop}\n    data:\n      a: yes\n"), server.Options, default);
        var finding = Assert.Single(report.Findings);
        Assert.Equal((8, "items[0].data.a", "ConfigMap shop/m"), (finding.Location.Line, finding.Path, finding.Subject));
        Assert.Contains("\"a\":true", server.Bodies["POST /api/v1/namespaces/shop/configmaps"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_report_a_kind_that_the_set_defines()
    {
        await using var server = await StartAsync((c, _) => ApiServerAnswers.CreatedAsync(c));
        const string text = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec: {group: example.com, names: {kind: Widget, plural: widgets}}
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata: {name: w, namespace: shop}
            """;
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        Assert.DoesNotContain(report.Findings, f => f.Subject.StartsWith("Widget", StringComparison.Ordinal));
        Assert.Contains("Widget shop/w was not tried on the cluster: the manifests define its kind, the cluster does not have it yet", report.NotChecked);
    }

    [Fact]
    public async Task Names_the_versions_of_the_group_that_are_served()
    {
        await using var server = await StartAsync((c, _) => ApiServerAnswers.CreatedAsync(c));
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files("kind: Deployment\napiVersion: apps/v1beta1\nmetadata: {name: a}\n"), server.Options, default);
        Assert.StartsWith(
            "k8s/objects.yaml(2,13): error CTZ8006: the cluster, Kubernetes 1.36, does not serve Deployment in apps/v1beta1 (of this group it serves apps/v1);",
            Assert.Single(report.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_the_objects_that_the_user_may_not_try_and_goes_on()
    {
        await using var server = await StartAsync((c, _) => c.Request.Path.Value!.EndsWith("/secrets", StringComparison.Ordinal)
            ? ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "secrets is forbidden: User \"dev\" cannot create resource \"secrets\" in API group \"\" in the namespace \"shop\"")
            : ApiServerAnswers.CreatedAsync(c));
        const string text = "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: shop}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: shop}\n";
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(text), server.Options, default);
        Assert.Equal("CTZ8012", Assert.Single(report.Findings).Rule);
    }

    [Fact]
    public async Task Never_prints_the_value_of_a_secret()
    {
        await using var server = await StartAsync((c, _) => ApiServerAnswers.StatusAsync(
            c, 422, "Invalid", "Secret is invalid", """{"causes":[{"reason":"FieldValueInvalid","message":"Invalid value: \"hunter2\": too short","field":"stringData.password"}]}"""));
        var report = await ClusterValidator.ValidateAsync(
            ApiServerAnswers.Files("apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: shop}\nstringData:\n  password: hunter2\n"), server.Options, default);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(5, finding.Location.Line);
        Assert.DoesNotContain("hunter2", finding.ToString(), StringComparison.Ordinal);
    }

    private static Task<FakeApiServer> StartAsync(Func<HttpContext, bool, Task> answer) => FakeApiServer.StartAsync(async (c, _) =>
    {
        if (await ApiServerAnswers.DiscoveryAsync(c))
            return;
        if (c.Request.Method == "GET")
            await (c.Request.Path.Value!.Contains("/namespaces/", StringComparison.Ordinal) ? ApiServerAnswers.NotFoundAsync(c) : ApiServerAnswers.JsonAsync(c, 200, "{}"));
        else
            await answer(c, c.Request.Method == "POST");
    });
}
