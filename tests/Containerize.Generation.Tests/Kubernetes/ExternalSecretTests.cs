using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Kubernetes;

/// <summary>Where a store holds what is secret, every Secret is made from it, and none by hand.</summary>
public sealed class ExternalSecretTests
{
    [Fact]
    public void Every_Secret_that_a_pod_reads_is_made_from_the_store()
    {
        var byHand = Generate("").Secrets;
        Assert.NotEmpty(byHand);
        var result = Generate("secrets: {store: vault}");
        Assert.Empty(result.Secrets);
        Assert.Equal(byHand.Select(s => s.Secret), Names(result).Order(StringComparer.Ordinal));
        Assert.Empty(Names(Generate("")));
    }

    [Fact]
    public void An_entry_has_the_Secrets_name_and_its_keys_as_properties() => Assert.EndsWith(
        """
        spec:
          refreshInterval: "15m"
          secretStoreRef:
            kind: SecretStore
            name: vault
          target:
            name: postgres-credentials
            creationPolicy: Owner
          data:
            - secretKey: password
              remoteRef:
                key: teams/shop/postgres-credentials
                property: password

        """, Text("secrets: {store: vault, storeKind: SecretStore, path: teams/shop, refresh: 15m}", "k8s/base/externalsecret-postgres-credentials.yaml"), StringComparison.Ordinal);

    [Fact]
    public void What_the_store_has_to_hold_is_said()
    {
        var finding = Assert.Single(Generate("secrets: {store: vault}").Findings, f => f.Rule == "CTZ0134" && f.Subject == "catalog-settings");
        Assert.Contains("has to hold shop/catalog-settings with Jwt__Key", finding.Message, StringComparison.Ordinal);
        Assert.Equal("k8s/base/catalog/externalsecret-settings.yaml", finding.Location.File);
        Assert.All(Generate("secrets: {store: vault}").Findings.Where(f => f.Rule == "CTZ0134"), f => Assert.Contains(Generate("secrets: {store: vault}").Artifacts, a => a.Path == f.Location.File));
        Assert.DoesNotContain(Generate("").Findings, f => f.Rule == "CTZ0134");
    }

    [Fact]
    public void The_password_of_a_server_elsewhere_belongs_to_no_service_alone() =>
        Assert.Contains("key: shop/postgres-credentials\n", Text("secrets: {store: vault}\nservers: {postgres: {host: db.example.com}}", "k8s/base/externalsecret-postgres-credentials.yaml"), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_has_its_type_unless_an_issuer_makes_it()
    {
        const string file = "k8s/base/gateway/externalsecret-tls.yaml";
        Assert.Contains("    template:\n      type: kubernetes.io/tls\n", Text("secrets: {store: vault}\ningress: {domain: example.com}", file), StringComparison.Ordinal);
        Assert.DoesNotContain(Generate("secrets: {store: vault}\ningress: {domain: example.com, issuer: own}").Artifacts, a => a.Path == file);
    }

    [Fact]
    public void An_environment_reads_its_own_entries() =>
        Assert.Contains("key: shop-staging/catalog-settings\n", Text("secrets: {store: vault}\noverlays: {staging: {}}", "k8s/overlays/staging/catalog/externalsecret-settings.yaml"), StringComparison.Ordinal);

    [Theory]
    [InlineData("store: Vault")]
    [InlineData("storeKind: Store")]
    [InlineData("path: /a")]
    [InlineData("path: 'a b'")]
    [InlineData("refresh: often")]
    public void A_value_that_cannot_be_is_an_error(string setting) =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => Given.File($"secrets: {{{setting}}}")).ExitCode);

    private static GenerationResult Generate(string settings)
    {
        var (decided, user) = ModelSettings.Apply(Applications.Shop(), Given.File(settings), complete: true);
        return Generator.Generate(decided, new GenerationSettings { User = user });
    }

    private static string Text(string settings, string path) => Assert.Single(Generate(settings).Artifacts, a => a.Path == path).Text;

    private static IEnumerable<string> Names(GenerationResult result) => result.Artifacts.Where(a => a.Text.Contains("kind: ExternalSecret\n", StringComparison.Ordinal)).Select(a => a.Text.Split("  name: ")[1].Split('\n')[0]);
}
