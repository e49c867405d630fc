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
