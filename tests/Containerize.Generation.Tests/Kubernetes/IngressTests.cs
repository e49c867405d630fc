using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Kubernetes;

/// <summary>What faces outward is reached by the way and the host that the settings say, and by nothing else.</summary>
public sealed class IngressTests
{
    private const string Host = "ingress: {host: shop.example.com}";

    [Fact]
    public void Without_a_host_nothing_is_open_and_a_finding_says_what_would_be()
    {
        var result = Generate(Shopfront(), "");
        Assert.Empty(Ways(result));
        Assert.Contains("services.front.ingress.host", Assert.Single(result.Findings, f => f.Rule == "CTZ0132").Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services: {front: {ingress: {host: shop.example.com}}}")]
    [InlineData("services: {front: {ingress: {kind: none}}}")]
    [InlineData("services: {front: {exposure: internal}}")]
    [InlineData("ingress: {kind: loadBalancer}")]
    [InlineData("profile: local")]
    public void Nothing_is_missing_where_somebody_decided(string settings) => Assert.DoesNotContain(Generate(Shopfront(), settings).Findings, f => f.Rule == "CTZ0132");

    [Fact]
    public void A_gateway_that_nobody_named_is_missing() =>
        Assert.StartsWith("Set ingress.gateway", Assert.Single(Generate(Shopfront(), "services: {front: {ingress: {kind: gateway, host: a.example.com}}}").Findings, f => f.Rule == "CTZ0132").Remedy, StringComparison.Ordinal);

    [Fact]
    public void A_host_gives_an_Ingress_with_TLS() => Assert.EndsWith(
        """
        spec:
          tls:
            - hosts:
                - shop.example.com
              secretName: front-tls
          rules:
            - host: shop.example.com
              http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: front
                        port:
                          name: http

        """, File(Shopfront(), $"services: {{front: {{{Host}}}}}", "ingress"), StringComparison.Ordinal);

    [Fact]
    public void A_Gateway_gives_a_route_that_belongs_to_it() => Assert.EndsWith(
        """
        spec:
          parentRefs:
            - name: public
              namespace: edge
              sectionName: https
          hostnames:
            - "*.example.com"
          rules:
            - matches:
                - path:
                    type: PathPrefix
                    value: /shop
              backendRefs:
                - name: front
                  port: 80

        """, File(Shopfront(), "ingress: {gateway: edge/public, listener: https}\nservices: {front: {ingress: {host: '*.example.com', path: /shop}}}", "httproute"), StringComparison.Ordinal);

    [Fact]
    public void What_speaks_gRPC_alone_has_a_route_for_it()
    {
        var route = File(Shopfront("grpc"), "ingress: {gateway: public, domain: example.com}", "grpcroute");
        Assert.Contains("kind: GRPCRoute\n", route, StringComparison.Ordinal);
        Assert.Contains("    - front.example.com\n", route, StringComparison.Ordinal);
        Assert.DoesNotContain("matches:", route, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nginx", "ingress", "nginx.ingress.kubernetes.io/backend-protocol: \"GRPC\"\n")]
    [InlineData("nginx-internal", "ingress", "nginx.ingress.kubernetes.io/backend-protocol: \"GRPC\"\n")]
    [InlineData("traefik", "service", "traefik.ingress.kubernetes.io/service.serversscheme: \"h2c\"\n")]
    public void A_class_that_is_known_is_told_of_gRPC(string name, string file, string annotation)
    {
        var settings = $"ingress: {{class: {name}, domain: example.com}}";
        Assert.Contains(annotation, File(Shopfront("grpc"), settings, file), StringComparison.Ordinal);
        Assert.DoesNotContain(annotation, File(Shopfront(), settings, file), StringComparison.Ordinal);
        Assert.DoesNotContain(Generate(Shopfront("grpc"), settings).Findings, f => f.Rule == "CTZ0133");
    }

    [Theory]
    [InlineData("nginx", "ingress", "nginx.ingress.kubernetes.io/affinity: \"cookie\"\n")]
    [InlineData("traefik", "service", "traefik.ingress.kubernetes.io/service.sticky.cookie: \"true\"\n")]
    public void A_class_that_is_known_keeps_clients_with_their_pod(string name, string file, string annotation)
    {
        var settings = $"ingress: {{class: {name}, domain: example.com}}";
        Assert.Contains(annotation, File(Sticky(), settings, file), StringComparison.Ordinal);
        Assert.DoesNotContain(annotation, File(Shopfront(), settings, file), StringComparison.Ordinal);
        Assert.Contains(Generate(Sticky(), settings).Findings, f => f.Rule == "CTZ0122" && f.Message.Contains("by a cookie", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("grpc", "class: nginxish", "speaks gRPC, and how the controller of the class nginxish is told so")]
    [InlineData("https", "tls: true", "speaks TLS, and how the cluster's own controller is told so")]
    [InlineData("https", "gateway: public", "does not say whose certificate")]
    public void What_is_not_known_of_a_controller_is_said(string protocol, string settings, string message)
    {
        var findings = Generate(Shopfront(protocol), $"ingress: {{{settings}, domain: example.com}}").Findings;
        Assert.Contains(message, Assert.Single(findings, f => f.Rule == "CTZ0133").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Generate(Shopfront(), $"ingress: {{{settings}, domain: example.com}}").Findings, f => f.Rule == "CTZ0133");
    }

    [Fact]
    public void A_route_keeps_clients_with_their_pod_only_where_the_cluster_can()
    {
        const string settings = "ingress: {gateway: public, domain: example.com}";
        Assert.DoesNotContain("sessionPersistence", File(Sticky(), settings, "httproute"), StringComparison.Ordinal);
        Assert.Contains("ingress.sessionPersistence", Assert.Single(Generate(Sticky(), settings).Findings, f => f.Rule == "CTZ0133").Remedy, StringComparison.Ordinal);

        const string experimental = "ingress: {gateway: public, domain: example.com, sessionPersistence: true}";
        Assert.Contains("      sessionPersistence:\n        sessionName: front-affinity\n        type: Cookie\n", File(Sticky(), experimental, "httproute"), StringComparison.Ordinal);
        Assert.DoesNotContain("sessionPersistence", File(Shopfront(), experimental, "httproute"), StringComparison.Ordinal);
        Assert.DoesNotContain(Generate(Sticky(), experimental).Findings, f => f.Rule == "CTZ0133");
    }

    [Fact]
    public void A_certificate_comes_from_an_issuer_or_a_command_says_how()
    {
        Assert.Equal(
            "kubectl create secret tls front-tls --namespace shop --cert=\"${FRONT_TLS_CERTIFICATE_FILE:?}\" --key=\"${FRONT_TLS_KEY_FILE:?}\"",
            Assert.Single(Generate(Shopfront(), "ingress: {domain: example.com}").Secrets).Command);
        Assert.Empty(Generate(Shopfront(), "ingress: {domain: example.com, tls: false}").Secrets);
        Assert.Empty(Generate(Shopfront(), "ingress: {domain: example.com, gateway: public}").Secrets);
        Assert.Empty(Generate(Shopfront(), "ingress: {domain: example.com, issuer: local}").Secrets);
        Assert.Contains("    cert-manager.io/issuer: \"local\"\n", File(Shopfront(), "ingress: {domain: example.com, issuer: local, clusterIssuer: all}", "ingress"), StringComparison.Ordinal);
        Assert.Contains("    cert-manager.io/cluster-issuer: \"all\"\n", File(Shopfront(), "ingress: {domain: example.com, clusterIssuer: all}", "ingress"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class: nginx", "ingress-nginx")]
    [InlineData("class: traefik", "traefik")]
    [InlineData("gateway: edge/public", "edge")]
    [InlineData("gateway: public", "shop")]
    [InlineData("class: nginx}\nnetwork: {ingressNamespace: own", "own")]
    public void The_namespace_of_what_leads_in_is_let_in(string settings, string space)
    {
        var policy = File(Shopfront(), $"ingress: {{domain: example.com, {settings}}}", "networkpolicy");
        Assert.Contains($"      from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: {space}\n      ports:\n        - port: http\n".Replace("      from", "    - from", StringComparison.Ordinal), policy, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing says through which controller", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_port_that_leads_in_is_open_to_all_where_the_controller_is_not_known()
    {
        var service = Shopfront().Services[0] with { Ports = EquatableList.Of(Build.Port(8080, image: false), Build.Port(9000, "tcp", image: false)) };
        var policy = File(Build.Model([service]), "ingress: {domain: example.com, class: other}", "networkpolicy");
        Assert.Contains("network.ingressNamespace narrows this to its namespace.\n    - ports:\n        - port: http\n          protocol: TCP\n  egress:", policy, StringComparison.Ordinal);
        Assert.Contains("- port: tcp\n", File(Build.Model([service]), "services: {front: {ingress: {port: 9000, kind: loadBalancer}}}", "networkpolicy"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_balancer_is_a_Service_beside_the_services_own()
    {
        var balancer = File(Shopfront(), "services: {front: {ingress: {kind: loadBalancer}}}", "loadbalancer");
        Assert.Contains("  name: front-public\n", balancer, StringComparison.Ordinal);
        Assert.Contains("  type: LoadBalancer\n", balancer, StringComparison.Ordinal);
        Assert.Contains("  type: ClusterIP\n", File(Shopfront(), "services: {front: {ingress: {kind: loadBalancer}}}", "service"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_makes_a_service_face_outward_unless_it_is_internal()
    {
        var inward = Build.Model([Build.Service("front", ServiceKind.Web, Build.Project("src/Front/Front.csproj"))]);
        Assert.Empty(Ways(Generate(inward, "ingress: {domain: example.com}")));
        Assert.Equal(["k8s/base/front/ingress.yaml"], Ways(Generate(inward, $"services: {{front: {{{Host}}}}}")));
        Assert.Empty(Ways(Generate(inward, $"services: {{front: {{{Host}, exposure: internal}}}}")));
    }

    [Fact]
    public void An_environment_has_a_host_of_its_own()
    {
        var files = Generate(Shopfront(), $"services: {{front: {{{Host}}}}}\noverlays: {{staging: {{services: {{front: {{ingress: {{host: staging.example.com}}}}}}}}}}").Artifacts.ToDictionary(a => a.Path, a => a.Text);
        var patch = files["k8s/overlays/staging/front/ingress.yaml"];
        Assert.Contains("host: staging.example.com\n", patch, StringComparison.Ordinal);
        Assert.DoesNotContain("shop.example.com", patch, StringComparison.Ordinal);

        files = Generate(Shopfront(), "overlays: {staging: {ingress: {domain: example.com}}}").Artifacts.ToDictionary(a => a.Path, a => a.Text);
        Assert.Contains("kind: Ingress\n", files["k8s/overlays/staging/front/ingress.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("k8s/base/front/ingress.yaml", files.Keys);
    }

    [Theory]
    [InlineData("host: 10.0.0.1")]
    [InlineData("host: localhost")]
    [InlineData("host: Shop.example.com")]
    [InlineData("host: 'a.example.com #'")]
    [InlineData("host: \"a.example.com\\nb\"")]
    [InlineData("path: shop")]
    [InlineData("path: /shop/")]
    [InlineData("path: '/a b'")]
    [InlineData("gateway: a/b/c")]
    [InlineData("kind: nodePort")]
    public void A_value_that_could_be_no_host_path_or_name_is_an_error(string setting) =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => Given.File($"services: {{front: {{ingress: {{{setting}}}}}}}")).ExitCode);

    private static ApplicationModel Shopfront(string protocol = "http") => Build.Model([Front() with { Ports = EquatableList.Of(Build.Port(8080, protocol, image: false)) }]);

    private static ApplicationModel Sticky() => Build.Model([Front() with { Features = EquatableList.Of(Features.BlazorServer) }]);

    private static Service Front() => Build.Service("front", ServiceKind.Web, Build.Project("src/Front/Front.csproj")) with { Outward = true };

    private static GenerationResult Generate(ApplicationModel model, string settings)
    {
        var (decided, user) = ModelSettings.Apply(model, Given.File(settings), complete: true);
        return Generator.Generate(decided, new GenerationSettings { User = user });
    }

    private static string File(ApplicationModel model, string settings, string name) => Assert.Single(Generate(model, settings).Artifacts, a => a.Path == $"k8s/base/front/{name}.yaml").Text;

    private static IEnumerable<string> Ways(GenerationResult result) => result.Artifacts.Select(a => a.Path).Where(p => p.Split('/')[^1] is "ingress.yaml" or "httproute.yaml" or "grpcroute.yaml" or "loadbalancer.yaml");
}
