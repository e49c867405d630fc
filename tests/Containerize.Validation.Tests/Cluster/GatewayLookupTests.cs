namespace Containerize.Validation.Tests.Cluster;

public sealed class GatewayLookupTests
{
    private const string Gateway = "/apis/gateway.networking.k8s.io/v1/namespaces/gateways/gateways/public";

    [Theory]
    [InlineData("", "\"allowedRoutes\":{\"namespaces\":{\"from\":\"All\"}}", null)]
    [InlineData("", "\"protocol\":\"HTTP\"", "the Gateway 'public' of namespace 'gateways' takes no routes from namespace 'shop'")]
    [InlineData(", sectionName: https", "\"allowedRoutes\":{\"namespaces\":{\"from\":\"All\"}}", "the Gateway 'public' of namespace 'gateways' has no listener 'https'")]
    [InlineData(", port: 443", "\"allowedRoutes\":{\"namespaces\":{\"from\":\"All\"}}", "the Gateway 'public' of namespace 'gateways' does not listen on port 443")]
    [InlineData(", sectionName: http, port: 80", "\"allowedRoutes\":{\"namespaces\":{\"from\":\"Selector\",\"selector\":{\"matchLabels\":{\"team\":\"shop\"}}}}", null)]
    [InlineData("", "\"allowedRoutes\":{\"namespaces\":{\"from\":\"Selector\",\"selector\":{\"matchLabels\":{\"team\":\"other\"}}}}", "the Gateway 'public' of namespace 'gateways' takes no routes from namespace 'shop'")]
    [InlineData("", "\"allowedRoutes\":{\"kinds\":[{\"kind\":\"GRPCRoute\"}],\"namespaces\":{\"from\":\"All\"}}", "the Gateway 'public' of namespace 'gateways' takes no HTTPRoute")]
    public async Task Compares_a_route_with_the_listeners_of_its_gateway(string parent, string listener, string? message)
    {
        await using var server = await StartAsync(
            (Gateway, $$$$"""{"spec":{"listeners":[{"name":"http","port":80,{{{{listener}}}}}]}}"""),
            ("/api/v1/namespaces/shop", """{"metadata":{"name":"shop","labels":{"team":"shop"}}}"""));
        var report = await server.ValidateAsync(Route(parent));
        Assert.Equal(message is null ? [] : [("CTZ8028", message)], report.Findings.Select(f => (f.Rule, f.Message)));
    }

    [Fact]
    public async Task Reports_a_gateway_that_is_nowhere_and_not_one_of_the_set()
    {
        await using var server = await StartAsync();
        Assert.Equal(["CTZ8027"], (await server.ValidateAsync(Route(""))).Findings.Select(f => f.Rule));
        Assert.Empty((await server.ValidateAsync(Route("") + "---\napiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: public, namespace: gateways}\nspec: {gatewayClassName: envoy}\n")).Findings);
    }

    [Fact]
    public async Task Reports_a_gateway_class_that_the_cluster_does_not_have()
    {
        await using var server = await StartAsync();
        var finding = Assert.Single((await server.ValidateAsync("apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: public, namespace: gateways}\nspec:\n  gatewayClassName: istio\n")).Findings);
        Assert.Equal(("CTZ8026", 5, "the GatewayClass 'istio' is neither in the set nor in the cluster; it has envoy"), (finding.Rule, finding.Location.Line, finding.Message));
    }

    [Fact]
    public async Task Reports_only_the_kind_where_the_cluster_does_not_serve_routes()
    {
        await using var server = await StockedServer.StartAsync();
        Assert.Equal(["CTZ8006"], (await server.ValidateAsync(Route(""))).Findings.Select(f => f.Rule));
    }

    private static Task<FakeApiServer> StartAsync(params (string Path, string Body)[] has) => StockedServer.StartAsync(
    [
        ("/apis", """{"groups":[{"versions":[{"groupVersion":"gateway.networking.k8s.io/v1"}]}]}"""),
        ("/apis/gateway.networking.k8s.io/v1", """{"resources":[{"name":"httproutes","kind":"HTTPRoute","namespaced":true},{"name":"gateways","kind":"Gateway","namespaced":true},{"name":"gatewayclasses","kind":"GatewayClass","namespaced":false}]}"""),
        ("/apis/gateway.networking.k8s.io/v1/gatewayclasses", """{"items":[{"metadata":{"name":"envoy"}}]}"""),
        .. has,
    ]);

    private static string Route(string parent) =>
        $"apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: shop, namespace: shop}}\nspec:\n  parentRefs:\n    - {{name: public, namespace: gateways{parent}}}\n";
}
