using Containerize.Model;

namespace Containerize.Validation.Tests.Manifests;

/// <summary>What leads to a pod reaches it: routes have Services, and policies let in what comes and out what is asked.</summary>
public class NetworkRuleTests
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: catalog
          namespace: shop
        spec:
          selector:
            app.kubernetes.io/name: catalog
          ports:
            - name: http
              port: 80
              targetPort: http

        """;

    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: catalog
          namespace: shop
        spec:
          ingressClassName: nginx
          rules:
            - host: shop.example.com
              http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: catalog
                        port:
                          name: http

        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: catalog
          namespace: shop
          labels:
            app.kubernetes.io/name: catalog
        spec:
          containers:
            - name: catalog
              image: shop/catalog:1.0.0
              ports:
                - name: http
                  containerPort: 8080

        """;

    [Theory]
    [InlineData("  ingress:\n    - from:\n        - podSelector: {}\n")]
    [InlineData("  ingress:\n    - from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: shop\n")]
    [InlineData("  ingress:\n    - from:\n        - namespaceSelector: {}\n      ports:\n        - port: 9090\n")]
    [InlineData("  ingress: []\n")]
    public void Reports_a_policy_that_does_not_let_the_controller_in(string rules)
    {
        var text = Set(Ingress, Policy("Ingress", rules));
        Assert.Equal([$"{Validate.LineOf(text, rules.Contains("[]", StringComparison.Ordinal) ? "ingress: []" : "    - from:")}:CTZ3050"], Of("CTZ3050", text));
    }

    [Theory]
    [InlineData("  ingress:\n    - {}\n")]
    [InlineData("  ingress:\n    - ports:\n        - port: http\n")]
    [InlineData("  ingress:\n    - from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: ingress-nginx\n      ports:\n        - port: 8000\n          endPort: 8100\n")]
    [InlineData("  ingress:\n    - from:\n        - ipBlock:\n            cidr: 10.1.0.0/16\n")]
    public void Guards_a_policy_that_lets_somebody_else_in(string rules) => Assert.Empty(Of("CTZ3050", Set(Ingress, Policy("Ingress", rules))));

    [Fact]
    public void Guards_a_Gateway_beside_the_application_and_pods_without_a_policy()
    {
        Assert.Empty(Of("CTZ3050", Set(Route("HTTPRoute", "catalog", "80"), Policy("Ingress", "  ingress:\n    - from:\n        - podSelector: {}\n"))));
        Assert.Equal(["CTZ3050"], Ids(Set(Route("HTTPRoute", "catalog", "80", "      namespace: edge\n"), Policy("Ingress", "  ingress:\n    - from:\n        - podSelector: {}\n")), "CTZ3050"));
        Assert.Empty(Of("CTZ3050", Set(Ingress, Policy("Egress", "  egress: []\n"))));
    }

    [Fact]
    public void Reports_calls_without_names()
    {
        var text = Set(Policy("Egress", "  egress:\n    - to:\n        - podSelector: {}\n      ports:\n        - port: 5432\n"));
        Assert.Equal([$"{Validate.LineOf(text, "    - to:")}:CTZ3051"], Of("CTZ3051", text));
        Assert.Equal(["CTZ3051"], Ids(Set(Policy("Egress", "  egress:\n    - to:\n        - podSelector: {}\n      ports:\n        - port: 53\n          protocol: TCP\n")), "CTZ3051"));
    }

    [Theory]
    [InlineData("  egress: []\n")]
    [InlineData("  egress:\n    - {}\n")]
    [InlineData("  egress:\n    - to:\n        - podSelector: {}\n")]
    [InlineData("  egress:\n    - to:\n        - ipBlock:\n            cidr: 10.1.0.0/16\n      ports:\n        - port: 5432\n")]
    [InlineData("  egress:\n    - to:\n        - podSelector: {}\n      ports:\n        - port: 5432\n    - ports:\n        - port: 53\n          protocol: UDP\n")]
    public void Guards_who_calls_nobody_or_may_ask_for_names(string rules) => Assert.Empty(Of("CTZ3051", Set(Policy("Egress", rules))));

    [Theory]
    [InlineData("HTTPRoute", "catalogue", "80", "CTZ3052")]
    [InlineData("HTTPRoute", "catalog", "8080", "CTZ3053")]
    [InlineData("GRPCRoute", "catalogue", "80", "CTZ3052")]
    public void Reports_a_route_that_leads_nowhere(string kind, string service, string port, string rule)
    {
        var text = Set(Route(kind, service, port));
        Assert.Equal([$"{Validate.LineOf(text, rule == "CTZ3052" ? "- name: catalogue" : "port: 8080")}:{rule}"], Validate.Marks(Validate.Yaml(text).Where(f => f.Rule is "CTZ3052" or "CTZ3053")));
    }

    [Theory]
    [InlineData("HTTPRoute")]
    [InlineData("GRPCRoute")]
    public void Guards_a_route_to_a_port_of_its_Service(string kind) => Assert.DoesNotContain(Validate.Yaml(Set(Route(kind, "catalog", "80"))), f => f.Rule.StartsWith("CTZ305", StringComparison.Ordinal));

    [Theory]
    [InlineData("http", true)]
    [InlineData("kubernetes.io/h2c", false)]
    [InlineData("", false)]
    public void A_route_for_gRPC_leads_to_what_speaks_it(string spoken, bool reported) =>
        Assert.Equal(reported ? ["CTZ3054"] : [], Ids(Set(Route("GRPCRoute", "catalog", "80")).Replace("      port: 80\n      targetPort", $"      port: 80\n{(spoken.Length > 0 ? $"      appProtocol: {spoken}\n" : "")}      targetPort", StringComparison.Ordinal), "CTZ3054"));

    [Theory]
    [InlineData("kubernetes.io/h2c", "", true)]
    [InlineData("kubernetes.io/h2c", "GRPC", false)]
    [InlineData("http", "GRPC", true)]
    [InlineData("http", "", false)]
    public void An_Ingress_speaks_what_its_port_speaks(string spoken, string told, bool reported)
    {
        var ingress = told.Length > 0 ? Ingress.Replace("  namespace: shop\n", $"  namespace: shop\n  annotations:\n    nginx.ingress.kubernetes.io/backend-protocol: {told}\n", StringComparison.Ordinal) : Ingress;
        var text = Set(ingress).Replace("      port: 80\n      targetPort", $"      port: 80\n      appProtocol: {spoken}\n      targetPort", StringComparison.Ordinal);
        Assert.Equal(reported ? ["CTZ3054"] : [], Ids(text, "CTZ3054"));
        Assert.Empty(Ids(text.Replace("ingressClassName: nginx", "ingressClassName: other", StringComparison.Ordinal), "CTZ3054"));
    }

    private static string Set(params string[] more) => string.Join("---\n", [Pod, Service, .. more]);

    private static string Policy(string type, string rules) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: catalog\n  namespace: shop\nspec:\n  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: catalog\n  policyTypes:\n    - {type}\n{rules}";

    private static string Route(string kind, string service, string port, string parent = "") =>
        $"apiVersion: gateway.networking.k8s.io/v1\nkind: {kind}\nmetadata:\n  name: route\n  namespace: shop\nspec:\n  parentRefs:\n    - name: public\n{parent}  rules:\n    - backendRefs:\n        - name: {service}\n          port: {port}\n";

    private static string[] Of(string rule, string text) => Validate.Marks(Validate.Yaml(text).Where(finding => finding.Rule == rule));

    private static IEnumerable<string> Ids(string text, string rule) => Validate.Yaml(text).Where(finding => finding.Rule == rule).Select(finding => finding.Rule);
}
