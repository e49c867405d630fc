using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests;

public sealed class ComposeHealthTests
{
    private static readonly Project Api = Build.Project("src/Api/Api.csproj");

    [Fact]
    public void Readiness_is_asked_by_the_program_in_the_image()
    {
        var files = Files(Build.Service("api", ServiceKind.Web, Api));
        Assert.Contains("      test:\n        - CMD\n        - dotnet\n        - /probe/probe.dll\n        - \"8080\"\n        - /health/ready\n", files["compose.yaml"], StringComparison.Ordinal);
        Assert.Contains("COPY --from=probe /probe/out/ /probe/\n", files["src/Api/Dockerfile"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_exists_in_the_environment_of_compose_alone_is_asked_there()
    {
        var endpoint = new HealthEndpoint("/dev", HealthProbe.Any, EquatableList.Of("Development"), Build.Seen);
        var service = Build.Service("api", ServiceKind.Web, Api) with { Health = EquatableList.Of(endpoint) };
        Assert.Contains("- /dev\n", Files(service)["compose.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("- /dev\n", Files(service, "environments: {compose: Staging}")["compose.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grpc")]
    [InlineData("https")]
    public void Of_a_port_that_speaks_something_else_it_is_asked_whether_it_is_open(string protocol)
    {
        var service = Build.Service("api", ServiceKind.Web, Api) with { Ports = EquatableList.Of(Build.Port(5001, protocol, image: false)) };
        Assert.Contains("        - \"5001\"\n      interval:", Files(service)["compose.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_could_be_more_than_a_path_is_not_asked()
    {
        var endpoint = new HealthEndpoint("/health HTTP/1.1\r\nX: y", HealthProbe.Any, default, Build.Seen);
        var service = Build.Service("api", ServiceKind.Web, Api) with { Health = EquatableList.Of(endpoint) };
        Assert.Contains("        - \"8080\"\n      interval:", Files(service)["compose.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_can_do_without_it()
    {
        var files = Files(Build.Service("api", ServiceKind.Web, Api), "probes: {compose: none}");
        Assert.DoesNotContain("healthcheck", files["compose.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("probe", files["src/Api/Dockerfile"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PublishAot", "true")]
    [InlineData("SelfContained", "true")]
    public void An_image_without_the_dotnet_host_has_no_check(string property, string value)
    {
        var files = Files(Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj", properties: (property, value))));
        Assert.DoesNotContain("healthcheck", files["compose.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("AS probe", files["src/Api/Dockerfile"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_application_is_asked_by_what_its_image_has()
    {
        var files = Files(Build.Service("web", ServiceKind.Spa, Build.Project("src/Web/Web.csproj")));
        Assert.Contains("- wget\n", files["compose.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("AS probe", files["src/Web/Dockerfile"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_waits_for_the_health_of_what_it_calls()
    {
        var text = Text([Build.Edge("a", "b", ConnectionKind.Http)]);
        Assert.Contains("      b:\n        condition: service_healthy\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_calls_lead_back_nobody_waits_for_health()
    {
        var text = Text([Build.Edge("a", "b", ConnectionKind.Http), Build.Edge("b", "a", ConnectionKind.Http)]);
        Assert.Contains("condition: service_started\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("condition: service_healthy\n", text, StringComparison.Ordinal);
    }

    private static string Text(IEnumerable<Connection> edges) => Generate(
        Build.Model([Build.Service("a", ServiceKind.Web, Build.Project("src/A/A.csproj")), Build.Service("b", ServiceKind.Web, Build.Project("src/B/B.csproj"))], edges: edges), "")["compose.yaml"];

    private static Dictionary<string, string> Files(Service service, string settings = "") => Generate(Build.Model([service]), settings);

    private static Dictionary<string, string> Generate(ApplicationModel model, string settings) =>
        Generator.Generate(model, new GenerationSettings { User = Given.File(settings) }).Artifacts.ToDictionary(a => a.Path, a => a.Text);
}
