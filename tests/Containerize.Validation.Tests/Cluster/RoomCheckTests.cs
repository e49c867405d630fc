namespace Containerize.Validation.Tests.Cluster;

public sealed class RoomCheckTests
{
    private const string Quotas = "/api/v1/namespaces/shop/resourcequotas";
    private const string Ranges = "/api/v1/namespaces/shop/limitranges";
    private const string Live = "/apis/apps/v1/namespaces/shop/deployments/catalog";

    [Theory]
    [InlineData("requests.cpu", "1", "0", "the set takes 1500m of requests.cpu in namespace 'shop', and the quota 'q' has room for 1 (1 in all, 0 used)")]
    [InlineData("pods", "4", "2", "the set takes 3 of pods in namespace 'shop', and the quota 'q' has room for 2 (4 in all, 2 used)")]
    [InlineData("limits.memory", "1Gi", "512Mi", "the set takes 768Mi of limits.memory in namespace 'shop', and the quota 'q' has room for 512Mi (1Gi in all, 512Mi used)")]
    [InlineData("count/deployments.apps", "2", "2", "the set takes 1 of count/deployments.apps in namespace 'shop', and the quota 'q' has room for 0 (2 in all, 2 used)")]
    public async Task Reports_a_quota_without_room(string name, string hard, string used, string message)
    {
        await using var server = await StockedServer.StartAsync((Quotas, Quota(name, hard, used)));
        var finding = Assert.Single((await server.ValidateAsync(Deployment)).Findings);
        Assert.Equal(("CTZ8034", message), (finding.Rule, finding.Message));
    }

    [Theory]
    [InlineData("requests.cpu", "2", "0")]
    [InlineData("pods", "5", "2")]
    [InlineData("services", "0", "0")]
    public async Task Says_nothing_where_there_is_room(string name, string hard, string used)
    {
        await using var server = await StockedServer.StartAsync((Quotas, Quota(name, hard, used)));
        Assert.Empty((await server.ValidateAsync(Deployment)).Findings);
    }

    [Fact]
    public async Task Counts_what_is_in_the_cluster_already_only_once()
    {
        const string live = """{"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"catalog"},"spec":{"replicas":3,"template":{"spec":{"containers":[{"name":"catalog","resources":{"requests":{"cpu":"500m"}}}]}}}}""";
        await using var server = await StockedServer.StartAsync((Quotas, Quota("requests.cpu", "2", "1500m")), (Live, live));
        Assert.Empty((await server.ValidateAsync(Deployment)).Findings);
    }

    [Fact]
    public async Task Advises_where_the_autoscaler_goes_beyond_the_quota()
    {
        var set = Deployment.Replace("  replicas: 3\n", "", StringComparison.Ordinal) + "\n---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: catalog, namespace: shop}\nspec: {minReplicas: 3, maxReplicas: 10, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: catalog}}\n";
        await using var server = await StockedServer.StartAsync((Quotas, Quota("pods", "5", "0")));
        var finding = Assert.Single((await server.ValidateAsync(set)).Findings);
        Assert.Equal(("CTZ8037", Severity.Info), (finding.Rule, finding.Severity));
        Assert.Contains("up to 10 of pods", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_what_a_container_has_to_state_for_a_quota_unless_a_limit_range_gives_it()
    {
        await using var server = await StockedServer.StartAsync((Quotas, Quota("limits.cpu", "100", "0")));
        var finding = Assert.Single((await server.ValidateAsync(Deployment)).Findings);
        Assert.Equal(("CTZ8035", "container 'catalog' states no limits.cpu, which the quota 'q' of namespace 'shop' counts"), (finding.Rule, finding.Message));
        await using var defaults = await StockedServer.StartAsync((Quotas, Quota("limits.cpu", "100", "0")), (Ranges, Range("\"default\":{\"cpu\":\"1\"}")));
        Assert.Empty((await defaults.ValidateAsync(Deployment)).Findings);
    }

    [Theory]
    [InlineData("\"max\":{\"memory\":\"128Mi\"}", "container 'catalog' has a limit of 256Mi for memory, and 128Mi are the most in namespace 'shop' (LimitRange 'r')", 19)]
    [InlineData("\"min\":{\"cpu\":\"1\"}", "container 'catalog' requests 500m of cpu, and 1 are the least in namespace 'shop' (LimitRange 'r')", 18)]
    [InlineData("\"max\":{\"cpu\":\"1\"}", "container 'catalog' has no limit for cpu, and 1 are the most in namespace 'shop' (LimitRange 'r')", 15)]
    [InlineData("\"maxLimitRequestRatio\":{\"memory\":\"1\"}", "container 'catalog' has a limit for memory that is 2 times its request, and 1 times is the most in namespace 'shop' (LimitRange 'r')", 19)]
    public async Task Reports_what_is_outside_of_a_limit_range(string entry, string message, int line)
    {
        await using var server = await StockedServer.StartAsync((Ranges, Range(entry)));
        var finding = Assert.Single((await server.ValidateAsync(Deployment)).Findings);
        Assert.Equal(("CTZ8036", message, line), (finding.Rule, finding.Message, finding.Location.Line));
    }

    [Fact]
    public async Task Says_nothing_within_a_limit_range()
    {
        await using var server = await StockedServer.StartAsync((Ranges, Range("\"min\":{\"memory\":\"64Mi\"},\"max\":{\"memory\":\"256Mi\"},\"maxLimitRequestRatio\":{\"memory\":\"2\"}")));
        Assert.Empty((await server.ValidateAsync(Deployment)).Findings);
    }

    [Fact]
    public async Task Leaves_pods_alone_that_the_scope_of_the_quota_does_not_cover()
    {
        await using var server = await StockedServer.StartAsync((Quotas, Quota("pods", "0", "0", ",\"scopes\":[\"BestEffort\"]")));
        Assert.Empty((await server.ValidateAsync(Deployment)).Findings);
    }

    [Fact]
    public async Task Says_so_where_quotas_may_not_be_read()
    {
        await using var server = await StockedServer.StartAsync(async c =>
        {
            if (c.Request.Path != Quotas)
                return false;
            await ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "resourcequotas is forbidden");
            return true;
        });
        var report = await server.ValidateAsync(Deployment);
        Assert.Empty(report.Findings);
        Assert.Equal(["the resourcequotas of namespace 'shop': the credentials may not read them"], report.NotChecked);
    }

    [Fact]
    public async Task Reports_the_quota_once_though_the_server_refuses_the_pod_for_it()
    {
        await using var server = await StockedServer.StartAsync(
            async c =>
            {
                if (c.Request.Path != "/api/v1/namespaces/shop/pods")
                    return false;
                await ApiServerAnswers.StatusAsync(c, 403, "Forbidden", "pods \"catalog\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2");
                return true;
            },
            (Quotas, Quota("pods", "2", "2")));
        Assert.Equal("CTZ8034", Assert.Single((await server.ValidateAsync(Deployment)).Findings).Rule);
    }

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: catalog
          namespace: shop
        spec:
          replicas: 3
          selector:
            matchLabels: {app.kubernetes.io/name: catalog}
          template:
            metadata:
              labels: {app.kubernetes.io/name: catalog}
            spec:
              containers:
                - name: catalog
                  image: registry.example.com/catalog:1.0.0
                  resources:
                    requests: {cpu: 500m, memory: 128Mi}
                    limits: {memory: 256Mi}
        """;

    private static string Quota(string name, string hard, string used, string more = "") =>
        $$$$$"""{"items":[{"metadata":{"name":"q"},"spec":{"hard":{"{{{{{name}}}}}":"{{{{{hard}}}}}"}{{{{{more}}}}}},"status":{"used":{"{{{{{name}}}}}":"{{{{{used}}}}}"}}}]}""";

    private static string Range(string entry) => $$$"""{"items":[{"metadata":{"name":"r"},"spec":{"limits":[{"type":"Container",{{{entry}}}}]}}]}""";
}
