namespace Containerize.Generation.Tests;

public sealed class ComposeProfileTests
{
    private static readonly Service Api = Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"));
    private static readonly Service Report = Build.Service("report", ServiceKind.Job, Build.Project("src/Report/Report.csproj", "Microsoft.NET.Sdk"));
    private static readonly Infrastructure Database = Build.Server("postgres", ServerTypes.Postgres);
    private static readonly Connection[] Edges = [Build.Edge("api", "postgres", ConnectionKind.Database, "app"), Build.Edge("report", "postgres", ConnectionKind.Database, "app")];

    [Fact]
    public void A_job_that_nothing_waits_for_is_a_tool_and_its_servers_come_with_it()
    {
        var result = Generate([Api, Report]);
        Assert.Equal("services", Profiles(result, "api"));
        Assert.Equal("tools", Profiles(result, "report"));
        Assert.Equal("infrastructure services tools", Profiles(result, "postgres"));
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0140" && f.Subject == "report");
    }

    [Fact]
    public void A_job_that_migrates_is_started_with_the_services()
    {
        var result = Generate([Api, Report with { Migrates = EquatableList.Of("AppContext") }]);
        Assert.Equal("services", Profiles(result, "report"));
        Assert.Equal("infrastructure services", Profiles(result, "postgres"));
        Assert.Contains("      report:\n        condition: service_completed_successfully\n", Text(result, "compose.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, f => f.Rule == "CTZ0140");
    }

    [Fact]
    public void Where_there_are_jobs_alone_they_are_what_is_started() => Assert.Equal("services", Profiles(Generate([Report]), "report"));

    [Fact]
    public void Who_shares_a_database_waits_until_the_service_that_migrates_it_is_healthy()
    {
        var other = Build.Service("mails", ServiceKind.Worker, Build.Project("src/Mails/Mails.csproj", "Microsoft.NET.Sdk"));
        var result = Generator.Generate(
            Build.Model([Api with { Migrates = EquatableList.Of("AppContext") }, other], [Database], [Edges[0], Build.Edge("mails", "postgres", ConnectionKind.Database, "app")]), new GenerationSettings());
        Assert.Contains("      api:\n        condition: service_healthy\n", Text(result, "compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_for_is_listed_by_name_and_services_are_started_where_nothing_else_is_said()
    {
        var text = Text(Generate([Api with { Configuration = EquatableList.Of(Build.Needed("Jwt:Key"), Build.Needed("Mail:Password", required: false)) }]), ".env.example");
        Assert.Contains("\nCOMPOSE_PROFILES=services\n", text, StringComparison.Ordinal);
        foreach (var name in new[] { "API_JWT_KEY=", "Mail__Password=", "POSTGRES_PASSWORD=", "POSTGRES_HOST_PORT=0", "ASPNETCORE_ENVIRONMENT=Development" }) Assert.Contains($"\n#{name}\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split('\n'), l => l.Length > 0 && l[0] != '#');
    }

    [Fact]
    public void A_project_is_watched_with_what_it_refers_to_and_a_job_is_not()
    {
        var core = Build.Project("src/Core/Core.csproj", "Microsoft.NET.Sdk");
        var text = Text(Generate([Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"), core), Report]), "compose.yaml");
        Assert.Contains("        - action: rebuild\n          path: \"./src/Core/\"\n          ignore:\n            - bin/\n            - obj/\n", text, StringComparison.Ordinal);
        Assert.Contains("          path: \"./Directory.Packages.props\"\n        - action", text, StringComparison.Ordinal);
        Assert.DoesNotContain("src/Report/\"", text, StringComparison.Ordinal);
    }

    private static GenerationResult Generate(IEnumerable<Service> services) => Generator.Generate(Build.Model(services, [Database], Edges.Where(e => services.Any(s => s.Name == e.From))), new GenerationSettings());

    private static string Profiles(GenerationResult result, string service) =>
        string.Join(' ', Text(result, "compose.yaml").Split($"\n  {service}:\n")[1].Split("    profiles:\n")[1].Split('\n').TakeWhile(l => l.StartsWith("      - ", StringComparison.Ordinal)).Select(l => l[8..]));

    private static string Text(GenerationResult result, string path) => Assert.Single(result.Artifacts, a => a.Path == path).Text;
}
