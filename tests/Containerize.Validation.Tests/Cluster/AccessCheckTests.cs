using System.Text.Json.Nodes;
using Containerize.Validation.Cluster;

namespace Containerize.Validation.Tests.Cluster;

public sealed class AccessCheckTests
{
    private const string Set = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: shop}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

    [Fact]
    public async Task Reports_each_kind_once_with_verbs_and_namespace()
    {
        await using var server = await StartAsync((resource, verb) => !(resource == "configmaps" && verb != "get"));
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(Set), server.Options, default);
        Assert.Equal(
            "k8s/objects.yaml(2,7): error CTZ8033: the current user may not create, patch configmaps in namespace 'shop'; have a Role with create, patch on configmaps bound to the user, or use another context",
            Assert.Single(report.Findings).ToString());
    }

    [Fact]
    public async Task Warns_where_only_reading_is_not_allowed()
    {
        await using var server = await StartAsync((resource, verb) => !(resource == "namespaces" && verb == "get"));
        var finding = Assert.Single((await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(Set), server.Options, default)).Findings);
        Assert.Equal((Severity.Warning, "the current user may not get namespaces"), (finding.Severity, finding.Message));
    }

    [Fact]
    public async Task Reports_no_object_again_that_the_user_may_not_create()
    {
        await using var server = await StartAsync((resource, _) => resource != "configmaps", refuse: true);
        var report = await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(Set), server.Options, default);
        Assert.Equal("CTZ8033", Assert.Single(report.Findings).Rule);
        Assert.Equal(["ConfigMap shop/a was not tried on the cluster: the current user may not", "ConfigMap shop/b was not tried on the cluster: the current user may not"], report.NotChecked);
    }

    [Fact]
    public async Task Is_content_where_everything_is_allowed()
    {
        await using var server = await StartAsync((_, _) => true);
        Assert.Equal(new ValidationReport([], [], 3), await ClusterValidator.ValidateAsync(ApiServerAnswers.Files(Set.Replace(", namespace: shop", "", StringComparison.Ordinal)), server.Options, default));
        Assert.Equal(6, server.Requests.Count(r => r.EndsWith("/selfsubjectaccessreviews", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Says_so_where_the_cluster_does_not_answer_reviews()
    {
        await using var server = await StockedServer.StartAsync(async c =>
        {
            if (!c.Request.Path.Value!.EndsWith("/selfsubjectaccessreviews", StringComparison.Ordinal))
                return false;
            await ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "selfsubjectaccessreviews is forbidden");
            return true;
        });
        var report = await server.ValidateAsync(Set);
        Assert.Empty(report.Findings);
        Assert.Equal(["whether the current user may apply the set: the cluster does not say so when it is asked (SelfSubjectAccessReview)"], report.NotChecked);
    }

    private static Task<FakeApiServer> StartAsync(Func<string, string, bool> allowed, bool refuse = false) => FakeApiServer.StartAsync(async (c, body) =>
    {
        var path = c.Request.Path.Value!;
        if (path.EndsWith("/selfsubjectaccessreviews", StringComparison.Ordinal))
        {
            var attributes = JsonNode.Parse(body)!["spec"]!["resourceAttributes"]!;
            var may = allowed((string)attributes["resource"]!, (string)attributes["verb"]!);
            await ApiServerAnswers.JsonAsync(c, 201, $$$"""{"kind":"SelfSubjectAccessReview","status":{"allowed":{{{(may ? "true" : "false")}}}}}""");
        }
        else if (await ApiServerAnswers.DiscoveryAsync(c))
        {
            return;
        }
        else if (refuse && path.EndsWith("/configmaps", StringComparison.Ordinal))
        {
            await ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "configmaps is forbidden: User \"dev\" cannot create resource \"configmaps\" in API group \"\" in the namespace \"shop\"");
        }
        else
        {
            await ApiServerAnswers.CreatedAsync(c);
        }
    });
}
