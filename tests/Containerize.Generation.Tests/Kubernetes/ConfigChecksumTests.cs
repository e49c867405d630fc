using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Containerize.Generation.Kubernetes;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Kubernetes;

/// <summary>Pods are made anew when what they read at their start has changed, and not otherwise.</summary>
public sealed partial class ConfigChecksumTests
{
    [Fact]
    public void A_changed_value_changes_the_pods_and_nothing_else_does()
    {
        var first = Checksum("extraEnvironment: {A: '1'}");
        Assert.NotEqual(first, Checksum("extraEnvironment: {A: '2'}"));
        Assert.NotEqual(first, Checksum("extraEnvironment: {B: '1'}"));
        Assert.Equal(first, Checksum("extraEnvironment: {A: '1'}\nreplicas: 4"));
    }

    [Fact]
    public void A_changed_set_of_keys_of_a_Secret_changes_the_pods()
    {
        string Deployment(params ConfigurationKey[] keys) => Text(Build.Model([Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj")) with { Configuration = keys.ToEquatableList() }]), "", "api");
        Assert.NotEqual(Deployment(Build.Needed("Jwt:Key")), Deployment(Build.Needed("Jwt:Key"), Build.Needed("Mail:Key")));
    }

    [Fact]
    public void It_is_the_one_that_a_chart_computes() => Assert.Equal(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("{\"A\":\"x\\u003c\\\"é\\u2028\",\"b\":\"\\t\\u0001\"}"))),
        ConfigChecksum.Of([new KubernetesPair("b", "\t\u0001"), new KubernetesPair("A", "x<\"é\u2028")]).Single().Value);

    [Fact]
    public void There_is_none_without_a_ConfigMap() => Assert.Empty(ConfigChecksum.Of([]));

    private static string Checksum(string settings) => Annotation().Match(Text(Applications.Shop(), settings, "catalog")).Groups[1].Value;

    private static string Text(ApplicationModel model, string settings, string service) =>
        Generator.Generate(model, new GenerationSettings { User = Given.File(settings) }).Artifacts.Single(a => a.Path == $"k8s/base/{service}/deployment.yaml").Text;

    [GeneratedRegex("checksum/config: \"([0-9a-f]{64})\"")]
    private static partial Regex Annotation();
}
