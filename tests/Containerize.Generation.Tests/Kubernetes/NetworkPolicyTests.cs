using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Kubernetes;

/// <summary>What a pod needs gets through, and nothing else does unless the file says why.</summary>
public sealed class NetworkPolicyTests
{
    private static readonly ApplicationModel Alone = Build.Model([Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"))]);

    [Fact]
    public void Egress_is_open_where_a_dependency_may_be_hidden_and_the_file_says_why()
    {
        Assert.DoesNotContain("Open:", Policy(Alone), StringComparison.Ordinal);
        Assert.EndsWith("# Open: it may call something that could not be determined (the address of a client). Name what it calls in network.egress to close it.\n    - {}\n", Policy(Hiding(null)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_user_names_closes_the_egress_again()
    {
        var policy = Policy(Hiding(null), "services: {api: {network: {egress: [billing.example.com:8443]}}}");
        Assert.DoesNotContain("- {}", policy, StringComparison.Ordinal);
        Assert.Contains("- port: 8443\n", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_policy_still_says_who_may_call()
    {
        var policy = Policy(Applications.Shop(), "networkPolicy: open", "catalog");
        Assert.Contains("# Open: the setting networkPolicy says so.\n    - {}\n", policy, StringComparison.Ordinal);
        Assert.Contains("    - from:\n        - podSelector:\n            matchLabels:\n              app.kubernetes.io/name: gateway\n", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_host_that_the_code_names_is_reached_outside_the_private_ranges()
    {
        var policy = Policy(Hiding(new OutsideAddress("api.github.com", 443)));
        Assert.DoesNotContain("Open:", policy, StringComparison.Ordinal);
        Assert.Contains("""
                # The code calls api.github.com: any public address, since a policy knows no names.
                - to:
                    - ipBlock:
                        cidr: "0.0.0.0/0"
                        except:
                          - "10.0.0.0/8"
            """, policy, StringComparison.Ordinal);
        Assert.Contains("- \"169.254.0.0/16\"", policy, StringComparison.Ordinal);
        Assert.Contains("- port: 443\n", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("erp.corp", "cidr: \"0.0.0.0/0\"\n        - ipBlock")]
    [InlineData("192.0.2.7", "cidr: \"192.0.2.7/32\"\n")]
    [InlineData("billing.finance.svc.cluster.local", "kubernetes.io/metadata.name: finance\n")]
    [InlineData("billing.shop.svc", "kubernetes.io/metadata.name: shop\n")]
    [InlineData("api.shop.svc", "app.kubernetes.io/name: api\n")]
    [InlineData("billing", "- podSelector: {}\n")]
    public void A_host_that_is_no_public_name_is_reached_where_it_can_be(string host, string peer)
    {
        var policy = Policy(Hiding(new OutsideAddress(host, 8080)));
        Assert.Contains(peer, policy[policy.IndexOf("egress:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("except:", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_looked_up_in_the_clusters_DNS_and_in_the_cache_of_the_node()
    {
        var policy = Policy(Alone);
        Assert.Contains("kubernetes.io/metadata.name: kube-system\n", policy, StringComparison.Ordinal);
        Assert.Contains("cidr: \"169.254.20.10/32\"\n      ports:\n        - port: 53\n          protocol: UDP\n        - port: 53\n          protocol: TCP\n", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_faces_outward_is_open_to_the_controller_alone_once_its_namespace_is_known()
    {
        Assert.Contains("    - ports:\n", Policy(Applications.Shop(), "", "gateway"), StringComparison.Ordinal);
        var policy = Policy(Applications.Shop(), "network: {ingressNamespace: traefik}", "gateway");
        Assert.DoesNotContain("    - ports:\n", policy, StringComparison.Ordinal);
        Assert.Contains("    - from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: traefik\n", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("traefik", Policy(Applications.Shop(), "network: {ingressNamespace: traefik}", "catalog"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_among_the_users_variables_is_let_out_to()
    {
        var policy = Policy(Alone, "extraEnvironment: {OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.observability.svc:4317', GREETING: 'hello: world'}");
        Assert.Contains("# The variable OTEL_EXPORTER_OTLP_ENDPOINT names collector.observability.svc.\n    - to:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: observability\n      ports:\n        - port: 4317\n", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("GREETING", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServerTypes.AzureServiceBus, "- port: 5671\n")]
    [InlineData(ServerTypes.CosmosDb, "- port: 10000\n          endPort: 20000\n")]
    [InlineData(ServerTypes.Redis, "- port: 6380\n")]
    public void A_cloud_service_is_reached_at_its_ports(string type, string port)
    {
        var policy = Policy(Alone with { Infrastructure = EquatableList.Of(Build.Server("there", type, external: true)), Connections = EquatableList.Of(Build.Edge("api", "there", ConnectionKind.Broker)) });
        Assert.Contains(port, policy, StringComparison.Ordinal);
        Assert.Contains("except:", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Egress_is_open_to_what_runs_outside_at_unknown_ports() => Assert.Contains(
        "# Open: there runs outside this set, and its ports are not known.",
        Policy(Alone with { Infrastructure = EquatableList.Of(Build.Server("there", "something-new", external: true)), Connections = EquatableList.Of(Build.Edge("api", "there", ConnectionKind.Http)) }), StringComparison.Ordinal);

    private static ApplicationModel Hiding(OutsideAddress? outside) =>
        Alone with { Unresolved = EquatableList.Of(new Unresolved("api", "the address of\na client", "", null, outside is null) { Outside = outside }) };

    private static string Policy(ApplicationModel model, string settings = "", string service = "api") =>
        Assert.Single(Generator.Generate(model, new GenerationSettings { User = Given.File(settings) }).Artifacts, a => a.Path == $"k8s/base/{service}/networkpolicy.yaml").Text;
}
