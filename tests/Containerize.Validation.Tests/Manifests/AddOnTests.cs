using Containerize.Model;

namespace Containerize.Validation.Tests.Manifests;

/// <summary>The kinds of add-ons that our manifests use are checked field by field.</summary>
public class AddOnTests
{
    private const string Route = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: front
          namespace: shop
        spec:
          parentRefs:
            - name: public
              sectionName: https
          hostnames:
            - shop.example.com
          rules:
            - matches:
                - path:
                    type: PathPrefix
                    value: /
              filters:
                - type: RequestHeaderModifier
                  requestHeaderModifier: {remove: [x-internal]}
              sessionPersistence:
                type: Cookie

        """;

    private const string External = """
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata:
          name: front
          namespace: shop
        spec:
          refreshInterval: 1h
          secretStoreRef:
            kind: ClusterSecretStore
            name: vault
          target:
            name: front
            creationPolicy: Owner
          data:
            - secretKey: password
              remoteRef:
                key: shop/front
                property: password

        """;

    private const string Scaled = """
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata:
          name: billing
          namespace: shop
        spec:
          scaleTargetRef:
            name: billing
          minReplicaCount: 1
          maxReplicaCount: 5
          triggers:
            - type: rabbitmq
              metadata:
                queueName: invoices
                mode: QueueLength
                value: "20"
              authenticationRef:
                name: billing
        ---
        apiVersion: keda.sh/v1alpha1
        kind: TriggerAuthentication
        metadata:
          name: billing
          namespace: shop
        spec:
          secretTargetRef:
            - parameter: host
              name: billing-settings
              key: Rabbit__Uri

        """;

    [Fact]
    public void Guards_what_is_right()
    {
        Assert.Empty(Validate.Yaml(Route));
        Assert.Empty(Validate.Yaml(External));
    }

    [Theory]
    [InlineData("sectionName: https", "section: https", "CTZ1105")]
    [InlineData("type: PathPrefix", "type: Prefix", "CTZ1108")]
    [InlineData("    - name: public", "    - names: public", "CTZ1105")]
    public void Reports_a_mistake_in_a_route(string right, string wrong, string rule) => Reports(Route, right, wrong, rule);

    [Theory]
    [InlineData("creationPolicy: Owner", "creationPolicy: Mine", "CTZ1108")]
    [InlineData("secretStoreRef:", "secretStore:", "CTZ1105")]
    [InlineData("property: password", "propertie: password", "CTZ1105")]
    public void Reports_a_mistake_in_an_ExternalSecret(string right, string wrong, string rule) => Reports(External, right, wrong, rule);

    [Theory]
    [InlineData("maxReplicaCount: 5", "maxReplicas: 5", "CTZ1105")]
    [InlineData("maxReplicaCount: 5", "maxReplicaCount: 0", "CTZ2020")]
    [InlineData("value: \"20\"", "value: 20", "CTZ1107")]
    [InlineData("parameter: host", "param: host", "CTZ1105")]
    public void Reports_a_mistake_in_a_ScaledObject(string right, string wrong, string rule) => Reports(Scaled + Deployment(""), right, wrong, rule);

    [Fact]
    public void What_a_ScaledObject_scales_is_there_and_leaves_the_number_of_its_pods_to_it()
    {
        Assert.DoesNotContain(Validate.Yaml(Scaled + Deployment("")), f => f.Rule is "CTZ3009" or "CTZ3010" or "CTZ4022" || f.Subject.Contains("ScaledObject", StringComparison.Ordinal));
        Assert.Contains(Validate.Yaml(Scaled + Deployment("  replicas: 2\n")), f => f.Rule == CrossObjectRules.ReplicasUnderAutoscaler.Id);
        Assert.Contains(Validate.Yaml(Scaled), f => f.Rule == CrossObjectRules.MissingScaleTarget.Id);
        Assert.Contains(Validate.Yaml(Deployment("")), f => f.Rule == PolicyRules.SingleReplica.Id);
    }

    private static string Deployment(string replicas) => $"---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: billing\n  namespace: shop\nspec:\n{replicas}  selector:\n    matchLabels:\n      app: billing\n  template:\n    metadata:\n      labels:\n        app: billing\n    spec:\n      containers:\n        - name: billing\n          image: shop/billing:1.0.0\n";

    [Fact]
    public void A_kind_of_the_same_group_that_is_not_known_is_said_to_be_unchecked() =>
        Assert.Equal("CTZ1104", Assert.Single(Validate.Yaml("apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata:\n  name: public\n  namespace: edge\nspec:\n  gatewayClassName: x\n")).Rule);

    [Theory]
    [InlineData("name: front\n    creationPolicy", "front", false)]
    [InlineData("name: other\n    creationPolicy", "front", true)]
    public void A_Secret_that_an_operator_makes_is_there(string target, string read, bool reported)
    {
        var pod = $"---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: front\n  namespace: shop\nspec:\n  containers:\n    - name: front\n      image: shop/front:1.0.0\n      envFrom:\n        - secretRef:\n            name: {read}\n";
        Assert.Equal(reported, Validate.Yaml(External.Replace("name: front\n    creationPolicy", target, StringComparison.Ordinal) + pod).Any(finding => finding.Rule == "CTZ3014"));
    }

    private static void Reports(string text, string right, string wrong, string rule)
    {
        var edited = Gold.Edit(text, right, wrong);
        Assert.Contains($"{Validate.LineOf(edited, wrong.Trim().TrimStart('-').Trim())}:{rule}", Validate.Marks(Validate.Yaml(edited)));
    }
}
