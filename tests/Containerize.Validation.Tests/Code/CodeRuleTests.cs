using Containerize.Model;
using Containerize.Validation.Tests.Manifests;

namespace Containerize.Validation.Tests.Code;

public class CodeRuleTests
{
    private static readonly ConfigurationKey Database = new("ConnectionStrings:Db", true, true, null, []);

    [Fact]
    public void Nothing_is_said_when_code_and_manifests_agree()
    {
        Assert.Empty(Check(ServiceFixture.Catalog(), ("set.yaml", Gold.Text)));
    }

    [Fact]
    public void Reports_a_probe_path_that_the_code_does_not_map()
    {
        var findings = Check(ServiceFixture.Catalog(live: "/alive"), ("set.yaml", Gold.Text));

        var line = Validate.LineOf(Gold.Text, "path: /health/live");
        Assert.Equal($"{line}:CTZ5003", Validate.Marks(findings)[0]);
        Assert.All(findings, finding => Assert.Equal("CTZ5003", finding.Rule));
    }

    [Fact]
    public void Reports_a_declared_port_that_the_code_does_not_listen_on()
    {
        var text = Gold.Edit("ASPNETCORE_HTTP_PORTS: \"8080\"", "OTHER: \"1\"");

        Assert.Equal([$"{Validate.LineOf(text, "containerPort: 8080")}:CTZ5002"], Validate.Marks(Check(ServiceFixture.Catalog(port: 9000), ("set.yaml", text))));
    }

    [Fact]
    public void A_variable_that_sets_the_port_outweighs_the_code()
    {
        Assert.Empty(Check(ServiceFixture.Catalog(port: 9000), ("set.yaml", Gold.Text)));
    }

    [Fact]
    public void Reports_a_required_key_that_the_container_does_not_set()
    {
        var line = Validate.LineOf(Gold.Text, "          name: catalog\n          ports");

        Assert.Equal([$"{line}:CTZ5004"], Validate.Marks(Check(ServiceFixture.Catalog(keys: Database), ("set.yaml", Gold.Text))));
    }

    [Fact]
    public void A_key_from_a_ConfigMap_is_supplied()
    {
        var text = Gold.Edit("  ASPNETCORE_HTTP_PORTS: \"8080\"\n", "  ASPNETCORE_HTTP_PORTS: \"8080\"\n  ConnectionStrings__Db: Data Source=/data/app.db\n");

        Assert.Empty(Check(ServiceFixture.Catalog(keys: Database), ("set.yaml", text)));
    }

    [Theory]
    [InlineData("9.0", "8080", "1:CTZ5005")]
    [InlineData("10.0", "80", "3:CTZ5006")]
    [InlineData("10.0-noble-chiseled", "8080")]
    public void Compares_a_Dockerfile_with_the_project(string tag, string port, params string[] expected)
    {
        var text = $"FROM mcr.microsoft.com/dotnet/aspnet:{tag}\nUSER 1654\nEXPOSE {port}\nENTRYPOINT [\"dotnet\", \"Catalog.dll\"]\n";

        Assert.Equal(expected, Validate.Marks(Check(ServiceFixture.Catalog(), ("src/Catalog/Dockerfile", text))));
    }

    [Fact]
    public void A_Dockerfile_of_another_project_is_not_compared()
    {
        Assert.Empty(Check(ServiceFixture.Catalog(), ("src/Other/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER 1654\n")));
    }

    private static EquatableList<Finding> Check(ApplicationModel model, (string Path, string Text) file) =>
        OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile(file.Path, file.Text)), model), CancellationToken.None).Findings;
}
