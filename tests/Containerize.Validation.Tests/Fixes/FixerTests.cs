using Containerize.Validation.Fixes;
using Containerize.Validation.Tests.Manifests;

namespace Containerize.Validation.Tests.Fixes;

public class FixerTests
{
    [Theory]
    [InlineData("replicas: 3", "Replicas: 3 # three", "replicas: 3 # three")]
    [InlineData("replicas: 3", "replicas: \"3\"", "replicas: 3")]
    [InlineData("memory: 256Mi", "memory: 256m # a quarter", "memory: 256Mi # a quarter")]
    [InlineData("ASPNETCORE_HTTP_PORTS: \"8080\"", "ASPNETCORE_HTTP_PORTS: 8080", "ASPNETCORE_HTTP_PORTS: \"8080\"")]
    [InlineData("type: ClusterIP", "type: clusterip", "type: ClusterIP")]
    [InlineData("maxUnavailable: 0", "maxUnavailable: \"0\"", "maxUnavailable: 0")]
    [InlineData("privileged: false", "privileged: \"false\"", "privileged: false")]
    public void Corrects_a_manifest_and_keeps_the_rest_of_the_line(string right, string wrong, string corrected)
    {
        var text = Gold.Edit(right, wrong);

        Assert.Equal(Gold.Edit(right, corrected), Fix("set.yaml", text));
    }

    [Theory]
    [InlineData("FROM a:1\nuser 1\n", "FROM a:1\nUSER 1\n")]
    [InlineData("FROM a:1\nADD a /a # b\nUSER 1\n", "FROM a:1\nCOPY a /a # b\nUSER 1\n")]
    [InlineData("FROM a:1\nENV A b c\nUSER 1\n", "FROM a:1\nENV A=\"b c\"\nUSER 1\n")]
    [InlineData("FROM a:1\nMAINTAINER me\nUSER 1\n", "FROM a:1\nLABEL org.opencontainers.image.authors=\"me\"\nUSER 1\n")]
    [InlineData("FROM a:1\nRUN apt-get update && apt-get install git && rm -rf /var/lib/apt/lists/*\nUSER 1\n", "FROM a:1\nRUN apt-get update && apt-get install --no-install-recommends -y git && rm -rf /var/lib/apt/lists/*\nUSER 1\n")]
    public void Corrects_a_Dockerfile(string wrong, string corrected)
    {
        Assert.Equal(corrected.Length, Fix("Dockerfile", wrong).Length);
        Assert.Equal(Sorted(corrected), Sorted(Fix("Dockerfile", wrong)));
    }

    [Fact]
    public void Corrects_a_compose_file() =>
        Assert.Equal("services:\n  a:\n    image: x:1\n", Fix("compose.yaml", "version: \"3.8\"\nservices:\n  a:\n    image: x:1\n"));

    [Theory]
    [InlineData("replicas: 3", "replicas: three")]
    [InlineData("replicas: 3", "replica: 3")]
    [InlineData("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")]
    [InlineData("catalog:1.0.0", "catalog:latest")]
    public void Leaves_what_takes_a_person(string right, string wrong)
    {
        var text = Gold.Edit(right, wrong);

        Assert.Equal(text, Fix("set.yaml", text));
    }

    [Fact]
    public void What_it_corrects_is_in_the_catalogue() => Assert.All(Fixer.Rules, id => Assert.Contains(RuleCatalogue.All, rule => rule.Id == id));

    // Words in their order do not matter to an installer.
    private static string Sorted(string text) => string.Concat(text.Order());

    private static string Fix(string path, string text)
    {
        for (var round = 0; round < 5; round++)
            text = Fixer.Apply([new TextFile(path, text)], Validate.Files((path, text)).Findings, out _)[0].Text;
        return text;
    }
}
