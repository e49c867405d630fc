using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests;

/// <summary>What an image holds follows from what the code uses, and what it lacks is said.</summary>
public sealed class ImageFlavourTests
{
    private const string Dotnet = "mcr.microsoft.com/dotnet/";

    [Theory]
    [InlineData("net10.0", "aspnet:10.0-noble-chiseled-extra")]
    [InlineData("net9.0", "aspnet:9.0-noble-chiseled-extra")]
    [InlineData("net8.0", "aspnet:8.0-noble-chiseled-extra")]
    [InlineData("net7.0", "aspnet:7.0-bookworm-slim")]
    [InlineData("net6.0", "aspnet:6.0-bookworm-slim")]
    [InlineData("net5.0", "aspnet:5.0-buster-slim")]
    [InlineData("netcoreapp3.1", "aspnet:3.1-bullseye-slim")]
    public void Each_version_has_the_smallest_image_that_is_published_for_it(string framework, string image) =>
        Assert.Equal(Dotnet + image, Base(Files(Service(framework: framework))));

    [Fact]
    public void Culture_data_and_time_zones_are_left_out_where_the_project_does_without()
    {
        var invariant = ("InvariantGlobalization", "true");
        Assert.Equal(Dotnet + "aspnet:10.0-noble-chiseled", Base(Files(Service([], "net10.0", invariant))));
        Assert.Equal(Dotnet + "aspnet:10.0-noble-chiseled-extra", Base(Files(Service([Features.TimeZones], "net10.0", invariant))));
    }

    [Theory]
    [InlineData("program-ffmpeg", "aspnet:10.0-noble", "apt-get install -y --no-install-recommends ffmpeg \\\n    && rm -rf /var/lib/apt/lists/*")]
    [InlineData("kerberos", "aspnet:10.0-noble", "--no-install-recommends libgssapi-krb5-2 ")]
    [InlineData("fonts", "aspnet:10.0-noble", "--no-install-recommends fontconfig fonts-dejavu-core ")]
    [InlineData("chromium", "aspnet:10.0-alpine", "apk add --no-cache chromium font-dejavu icu-data-full icu-libs tzdata\n")]
    [InlineData("playwright-chromium", "aspnet:10.0-noble", "cli.js install --with-deps chromium ")]
    public void What_the_code_uses_is_installed_and_said(string feature, string image, string run)
    {
        var result = Files(Service([feature]));
        Assert.Equal(Dotnet + image, Base(result));
        Assert.Contains(run, Text(result), StringComparison.Ordinal);
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0110" && f.Location == new SourceLocation("src/Code.cs", 7, 5));
    }

    [Fact]
    public void A_shell_needs_a_full_image_and_no_package()
    {
        var text = Text(Files(Service([Features.Program("sh")])));
        Assert.Contains("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("apt-get", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chromium_comes_from_Debian_where_there_is_one() =>
        Assert.Equal(Dotnet + "aspnet:9.0-bookworm-slim", Base(Files(Service([Features.Chromium], "net9.0"))));

    [Theory]
    [InlineData("program-frobnicate", "auto", "CTZ0112")]
    [InlineData("program-git", "chiseled", "CTZ0112")]
    [InlineData("program-wkhtmltopdf", "alpine", "CTZ0112")]
    [InlineData("system-drawing", "auto", "CTZ0113")]
    public void What_no_package_helps_is_said(string feature, string flavour, string rule) =>
        Assert.Contains(Files(Service([feature]), $"image: {{flavour: {flavour}}}").Findings, f => f.Rule == rule);

    [Fact]
    public void System_Drawing_has_its_library_where_it_still_works() =>
        Assert.Contains(" libgdiplus ", Text(Files(Service([Features.SystemDrawing], "net6.0"))), StringComparison.Ordinal);

    [Fact]
    public void Alpine_gets_culture_data_unless_the_project_does_without()
    {
        var with = Files(Service(), "image: {flavour: alpine}");
        Assert.Contains("apk add --no-cache icu-data-full icu-libs tzdata\n", Text(with), StringComparison.Ordinal);
        Assert.Contains("ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=\"false\"\n", Text(with), StringComparison.Ordinal);
        Assert.Contains(with.Findings, f => f.Rule == "CTZ0115");
        Assert.DoesNotContain("apk", Text(Files(Service([], "net10.0", ("InvariantGlobalization", "true")), "image: {flavour: alpine}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void The_SQL_Server_client_and_invariant_mode_exclude_each_other(string invariant, bool said)
    {
        var service = Service([], "net10.0", ("InvariantGlobalization", invariant));
        var project = service.Build.Project with { Packages = EquatableList.Of(new PackageReference("Microsoft.Data.SqlClient", "6.0.0")) };
        Assert.Equal(said, Files(service with { Build = new ServiceBuild(project, EquatableList.Of(project)) }).Findings.Any(f => f.Rule == "CTZ0114"));
    }

    [Theory]
    [InlineData("ContainerFamily", "alpine", "aspnet:10.0-alpine")]
    [InlineData("ContainerRuntimeIdentifiers", "linux-musl-x64;linux-musl-arm64", "aspnet:10.0-alpine")]
    [InlineData("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet:10.0-azurelinux3.0", "aspnet:10.0-azurelinux3.0")]
    public void The_projects_own_properties_decide(string property, string value, string image) =>
        Assert.Equal(Dotnet + image, Base(Files(Service([], "net10.0", (property, value)))));

    private static Service Service(string[]? features = null, string framework = "net10.0", params (string Name, string Value)[] properties) =>
        Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj", framework: framework, properties: properties)) with
        {
            Features = (features ?? []).ToEquatableList(),
            Reasons = (features ?? []).Select(f => new Reason("features." + f, new Evidence("src/Code.cs", 7, 5, "seen", "test"))).ToEquatableList(),
        };

    private static GenerationResult Files(Service service, string settings = "") =>
        Generator.Generate(Build.Model([service]), new GenerationSettings { User = Given.File(settings), Targets = GenerationTargets.Dockerfile });

    private static string Text(GenerationResult result) => Assert.Single(result.Artifacts, a => a.Kind == ArtifactKind.Dockerfile).Text;

    private static string Base(GenerationResult result) => Text(result).Split('\n').Last(l => l.StartsWith("FROM ", StringComparison.Ordinal))[5..];
}
