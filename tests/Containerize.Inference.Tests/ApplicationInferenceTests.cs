namespace Containerize.Inference.Tests;

public class ApplicationInferenceTests
{
    [Fact]
    public void A_gateway_faces_outward_and_what_stands_behind_it_does_not()
    {
        var model = new SolutionBuilder().Web("src/Gateway.csproj", Facts.Proxy("yarp")).Web("src/Catalog.csproj").Infer();
        Assert.Equal(["gateway"], Outward(model));
    }

    [Fact]
    public void The_only_web_service_faces_outward() =>
        Assert.Equal(["api"], Outward(new SolutionBuilder().Web("src/Api.csproj").Project(Projects.Worker("src/Worker.csproj")).Infer()));

    [Fact]
    public void Of_two_web_services_without_pages_none_faces_outward() => Assert.Empty(Outward(new SolutionBuilder().Web("src/Catalog.csproj").Web("src/Basket.csproj").Infer()));

    [Fact]
    public void Pages_face_outward() => Assert.Equal(
        ["store"],
        Outward(new SolutionBuilder().Project(Projects.Web("src/Store.csproj").With(("HasPages", "true")), Facts.Host(HostKind.Web)).Web("src/Catalog.csproj").Infer()));

    [Fact]
    public void A_service_that_migrates_says_which_databases()
    {
        var migration = new MigrationFact(Facts.Seen(), Facts.Program, "CatalogContext");
        var model = new SolutionBuilder().Project(Projects.Console("src/Migrator.csproj"), Facts.Postgres(Facts.Text("Host=localhost;Database=catalog")), migration).Infer();
        Assert.Equal(["postgres/catalog"], model.Service("migrator").Migrates);
        Assert.Empty(new SolutionBuilder().Web("src/Api.csproj", Facts.Postgres(Facts.Text("Host=localhost;Database=catalog"))).Infer().Service("api").Migrates);
    }

    [Fact]
    public void What_a_detector_could_not_tell_is_said()
    {
        var model = new SolutionBuilder().Web("src/Api.csproj", new UnresolvedFact(Facts.Seen(), Facts.Program, "the address is computed", "set it in configuration")).Infer();
        Assert.Equal("the address is computed", Assert.Single(model.Unresolved).Subject);
    }

    [Fact]
    public void Broken_settings_are_a_notice_and_the_rest_goes_on()
    {
        var model = new SolutionBuilder().Web("src/Api/Api.csproj", Facts.Redis(Facts.ConnectionString("Redis"))).Settings("appsettings.json", "{ \"a\" }").Infer();
        Assert.Equal("src/Api/appsettings.json(1,7)", Assert.Single(model.Notices).Location.ToString());
        Assert.Single(model.Connections);
    }

    [Fact]
    public void A_solution_without_projects_gives_an_empty_model()
    {
        var model = new SolutionBuilder().Infer();
        Assert.Equal("shop", model.Name);
        Assert.Empty(model.Services);
    }

    private static IEnumerable<string> Outward(ApplicationModel model) => model.Services.Where(s => s.Outward).Select(s => s.Name);

    [Fact]
    public void Schedules_stand_on_their_service()
    {
        var model = new SolutionBuilder().Web("src/Shop.csproj", Facts.Schedule(Facts.Text("0 3 * * *"), "Report"), Facts.Schedule(Facts.Text("0 3 * * *"), "Report"), Facts.Schedule(Facts.Key("Cron"), "Clean"))
            .Settings("appsettings.json", """{"Cron": "*/5 * * * *"}""").Infer();
        Assert.Equal(["Clean */5 * * * *", "Report 0 3 * * *"], model.Service("shop").Schedules.Select(s => $"{s.Job} {s.Expression}"));
    }

    [Fact]
    public void An_endpoint_for_HTTPS_needs_a_certificate()
    {
        var model = new SolutionBuilder().Web("src/Shop.csproj", Facts.Listen(Facts.Text("8443"), "https"), Facts.Listen(Facts.Text("8080"))).Infer();
        Assert.Contains("HTTPS on port 8443", Assert.Single(model.Unresolved).Subject, StringComparison.Ordinal);
    }
}
