namespace Containerize.Inference.Tests.Classification;

public class ProjectClassifierTests
{
    private static readonly ServerFact Database = Facts.Postgres(Facts.ConnectionString("Catalog"));

    [Fact]
    public void A_web_host_is_a_web_service() => Assert.Equal("Web", KindOf(Projects.Web("src/A.csproj"), Facts.Host(HostKind.Web)));

    [Fact]
    public void The_web_sdk_alone_makes_a_web_service() => Assert.Equal("Web", KindOf(Projects.Web("src/A.csproj")));

    [Fact]
    public void A_web_host_in_a_console_project_is_a_web_service() => Assert.Equal("Web", KindOf(Projects.Console("src/A.csproj"), Facts.Host(HostKind.Web)));

    [Theory]
    [InlineData("yarp")]
    [InlineData("ocelot")]
    public void A_web_service_that_forwards_is_a_gateway(string proxy) => Assert.Equal("Gateway", KindOf(Projects.Web("src/A.csproj"), Facts.Host(HostKind.Web), Facts.Proxy(proxy)));

    [Fact]
    public void The_health_dashboard_makes_no_gateway() => Assert.Equal("Web", KindOf(Projects.Web("src/A.csproj"), Facts.Host(HostKind.Web), Facts.Proxy("health-ui")));

    [Fact]
    public void A_host_with_a_hosted_service_is_a_worker() => Assert.Equal("Worker", KindOf(Projects.Console("src/A.csproj"), Facts.Host(HostKind.Generic), Facts.Hosted()));

    [Fact]
    public void A_host_that_runs_is_a_worker() => Assert.Equal("Worker", KindOf(Projects.Console("src/A.csproj"), Facts.Host(HostKind.Generic), Facts.Feature(Features.HostRun)));

    [Fact]
    public void A_program_that_blocks_is_a_worker() => Assert.Equal("Worker", KindOf(Projects.Console("src/A.csproj"), Facts.Feature(Features.Blocks)));

    [Fact]
    public void A_host_that_is_built_and_never_run_is_a_job() => Assert.Equal("Job", KindOf(Projects.Console("src/A.csproj"), Facts.Host(HostKind.Generic), Database));

    [Fact]
    public void A_host_that_stops_itself_is_a_job() => Assert.Equal("Job", KindOf(Projects.Worker("src/A.csproj"), Facts.Host(HostKind.Generic), Facts.Hosted(), Facts.Stop()));

    [Fact]
    public void A_program_that_ends_and_reaches_a_server_is_a_job() => Assert.Equal("Job", KindOf(Projects.Console("src/A.csproj"), Database));

    [Fact]
    public void A_program_that_reaches_no_server_is_a_tool() => Assert.Contains("a tool", ReasonOf(Projects.Console("src/A.csproj")), StringComparison.Ordinal);

    [Fact]
    public void The_functions_version_makes_functions() => Assert.Equal("Functions", KindOf(Projects.Console("src/A.csproj").With(("AzureFunctionsVersion", "v4"))));

    [Fact]
    public void A_browser_program_that_stands_alone_is_static_files() =>
        Assert.Equal("Spa", KindOf(Projects.Web("src/A.csproj") with { Sdks = EquatableList.Of("Microsoft.NET.Sdk.BlazorWebAssembly") }));

    [Fact]
    public void A_browser_program_that_a_server_hosts_is_no_service()
    {
        var client = Projects.Web("src/Client.csproj") with { Sdks = EquatableList.Of("Microsoft.NET.Sdk.BlazorWebAssembly") };
        var model = new SolutionBuilder().Project(client).Project(Projects.Web("src/Server.csproj").References("src/Client.csproj"), Facts.Host(HostKind.Web)).Infer();
        Assert.Equal(["server"], model.Services.Select(s => s.Name));
    }

    [Fact]
    public void Web_and_worker_projects_in_F_sharp_are_services()
    {
        Assert.Equal("Web", KindOf(Projects.Web("src/A.fsproj")));
        Assert.Equal("Worker", KindOf(Projects.Worker("src/A.fsproj")));
    }

    [Fact]
    public void A_program_whose_code_is_not_read_is_told_by_its_packages()
    {
        Assert.Equal("Job", KindOf(Projects.Console("src/A.fsproj").Package("Npgsql.FSharp")));
        Assert.Contains("taken for a tool", ReasonOf(Projects.Console("src/A.vbproj").Package("Spectre.Console")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samples/Demo/Demo.csproj", false)]
    [InlineData("src/Examples/Demo/Demo.csproj", false)]
    [InlineData("src/Sampling/Sampling.csproj", true)]
    public void Samples_beside_services_are_left_out(string path, bool service)
    {
        var model = new SolutionBuilder().Web("src/Orders/Orders.csproj").Web(path).Infer();
        Assert.Equal(service, model.Services.Any(s => s.Project == path));
        Assert.Equal(!service, model.Notices.Any(n => n.Location.File == path && n.Message.Contains("beside the services", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_repository_of_samples_keeps_them() => Assert.Equal(2, new SolutionBuilder().Web("samples/A/A.csproj").Web("samples/B/B.csproj").Infer().Services.Count);

    [Fact]
    public void A_library_is_no_service_and_no_notice()
    {
        var model = new SolutionBuilder().Project(Projects.Library("src/A.csproj"), Database).Infer();
        Assert.Empty(model.Services);
        Assert.Empty(model.Notices);
    }

    [Theory]
    [InlineData("Microsoft.NET.Test.Sdk", "a test project")]
    [InlineData("xunit.v3", "a test project")]
    [InlineData("BenchmarkDotNet", "a benchmark")]
    public void Packages_of_developers_make_no_service(string package, string reason) =>
        Assert.Equal(reason, ReasonOf(Projects.Web("src/A.csproj").Package(package), Facts.Host(HostKind.Web)));

    [Theory]
    [InlineData("IsTestProject", "test")]
    [InlineData("IsAspireHost", "app host")]
    [InlineData("UseMaui", "mobile")]
    [InlineData("UseWPF", "desktop")]
    [InlineData("UseWindowsForms", "desktop")]
    [InlineData("PackAsTool", "tool")]
    [InlineData("IsTemplate", "template")]
    public void Properties_say_that_a_project_is_not_deployed(string property, string reason)
    {
        Assert.Contains(reason, ReasonOf(Projects.Web("src/A.csproj").With((property, "true")), Facts.Host(HostKind.Web)), StringComparison.Ordinal);
        Assert.Equal("Web", KindOf(Projects.Web("src/A.csproj").With((property, "false")), Facts.Host(HostKind.Web)));
    }

    [Fact]
    public void Frameworks_of_phones_alone_make_no_service() =>
        Assert.Contains("mobile", ReasonOf(Projects.Console("src/A.csproj") with { TargetFrameworks = EquatableList.Of("net10.0-android", "net10.0-ios") }), StringComparison.Ordinal);

    [Fact]
    public void An_old_project_is_left_out_because_of_Windows() =>
        Assert.Contains("Windows containers", ReasonOf(Projects.Web("src/A.csproj") with { Sdks = default }, Facts.Host(HostKind.Web)), StringComparison.Ordinal);

    [Fact]
    public void A_project_that_the_solution_does_not_list_is_no_service()
    {
        var facts = new SolutionBuilder().Web("src/A.csproj").Web("src/B.csproj").Build();
        var model = ApplicationInference.Infer(facts with { Solution = facts.Solution with { Listed = EquatableList.Of("src/A.csproj") } });
        Assert.Equal(["src/A.csproj"], model.Services.Select(s => s.Project));
    }

    private static string KindOf(Project project, params Fact[] facts) => Assert.Single(new SolutionBuilder().Project(project, facts).Infer().Services).Kind.ToString();

    private static string ReasonOf(Project project, params Fact[] facts)
    {
        var model = new SolutionBuilder().Project(project, facts).Infer();
        Assert.Empty(model.Services);
        return Assert.Single(model.Notices).Message;
    }
}
