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
    public void A_port_that_code_decides_outweighs_the_variable() =>
        Assert.Equal([$"{Validate.LineOf(Gold.Text, "containerPort: 8080")}:CTZ5002"], Validate.Marks(Check(ServiceFixture.Catalog(port: 9000), ("set.yaml", Gold.Text))));

    [Fact]
    public void A_variable_that_sets_the_port_outweighs_the_default_of_the_image()
    {
        Assert.Empty(Check(ServiceFixture.Catalog(port: 9000, decided: false), ("set.yaml", Gold.Text)));
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
    [InlineData("COPY . .", "", false)]
    [InlineData("COPY src/Catalog/Catalog.csproj src/Catalog/", "COPY src/Catalog/ src/Catalog/", true)]
    [InlineData("COPY src/Catalog/Catalog.csproj src/Core/Core.csproj ./", "COPY src/Catalog/ src/Catalog/", true)]
    [InlineData("COPY src/*/*.csproj ./", "COPY src/ src/", false)]
    [InlineData("COPY src/Catalog/Catalog.csproj src/Catalog/\nCOPY [\"src/Core/Core.csproj\", \"src/Core/\"]", "COPY src/Catalog/ src/Catalog/\nCOPY src/Core/ src/Core/", false)]
    [InlineData("COPY src/Catalog/Catalog.csproj src/Catalog/", "COPY . .", false)]
    public void Compares_what_is_copied_with_what_the_build_needs(string first, string second, bool missing)
    {
        var text = $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\n{first}\nRUN dotnet restore src/Catalog/Catalog.csproj\n{second}\nENV A=1\nRUN dotnet publish src/Catalog/Catalog.csproj -o /app\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nUSER 1654\nENTRYPOINT [\"dotnet\", \"Catalog.dll\"]\n";

        var findings = Check(ServiceFixture.Catalog(references: ["src/Core/Core.csproj"]), ("src/Catalog/Dockerfile", text));

        Assert.Equal(missing ? ["CTZ5007"] : [], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Contains("src/Core/", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10.0-noble-chiseled", "false", true)]
    [InlineData("10.0-noble-chiseled", "", false)]
    [InlineData("10.0-noble-chiseled", "true", false)]
    [InlineData("10.0-noble-chiseled-extra", "false", false)]
    [InlineData("10.0-alpine", "false", true)]
    public void Compares_the_image_with_the_cultures_that_the_project_needs(string tag, string invariant, bool reported) =>
        Assert.Equal(reported ? ["CTZ5009"] : [], Check(ServiceFixture.Catalog(invariant: invariant), ("src/Catalog/Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:{tag}\nUSER 1654\nEXPOSE 8080\nENTRYPOINT [\"dotnet\", \"Catalog.dll\"]\n")).Select(finding => finding.Rule));

    [Theory]
    [InlineData("ConnectionStrings__Dbs", true)]
    [InlineData("ConnectionStrings__Other", true)]
    [InlineData("Logging__LogLevel__Default", false)]
    public void Reports_a_key_that_is_supplied_and_never_read(string name, bool reported)
    {
        var text = Gold.Edit("  ASPNETCORE_HTTP_PORTS: \"8080\"\n", $"  ASPNETCORE_HTTP_PORTS: \"8080\"\n  {name}: Information\n  ConnectionStrings__Db: Data Source=/data/app.db\n");

        Assert.Equal(reported ? [$"{Validate.LineOf(text, name)}:CTZ5008"] : [], Validate.Marks(Check(ServiceFixture.Catalog(keys: Database), ("set.yaml", text))));
    }

    [Fact]
    public void Reports_a_published_port_of_a_compose_file()
    {
        const string Text = "services:\n  catalog:\n    image: a:1\n    build: .\n    ports:\n      - { target: 80, published: \"8080\" }\n";

        Assert.Equal(["6:CTZ5010"], Validate.Marks(Check(ServiceFixture.Catalog(), ("compose.yaml", Text))));
        Assert.Empty(Check(ServiceFixture.Catalog(), ("compose.yaml", Text.Replace("target: 80,", "target: 8080,", StringComparison.Ordinal))));
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
        Assert.Empty(Check(ServiceFixture.Catalog(), ("src/Other/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER 1654\nENTRYPOINT [\"a\"]\n")));
    }

    private static EquatableList<Finding> Check(ApplicationModel model, (string Path, string Text) file) =>
        OfflineValidator.Validate(new ValidationInput(EquatableList.Of(new TextFile(file.Path, file.Text)), model), CancellationToken.None).Findings;
}
