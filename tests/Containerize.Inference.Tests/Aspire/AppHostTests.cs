namespace Containerize.Inference.Tests.Aspire;

public class AppHostTests
{
    [Fact]
    public void Names_services_and_servers_and_gives_their_addresses()
    {
        var model = Shop().Infer();
        Assert.Equal(["front", "store-api"], model.Services.Select(s => s.Name));
        Assert.Equal(["stock postgres"], model.Servers());
        Assert.Contains("store-api stock Database catalog", model.Edges());
        Assert.Equal("stock: Host={host};Port={port};Database=catalog;Username={username};Password={password}", model.Supply("store-api", "ConnectionStrings:catalog"));
    }

    [Fact]
    public void A_file_that_is_deployed_beats_it()
    {
        var model = Shop()
            .Deployment("compose.yaml", "services:\n  catalog:\n    build: src/Shop.Store.Api\n    environment:\n      ConnectionStrings__catalog: Host=catalog-db;Database=items\n  catalog-db:\n    image: postgres:17\n")
            .Deployment("src/Shop.Store.Api/Dockerfile", "FROM x\n").Infer();
        Assert.Contains(model.Services, s => s.Name == "catalog");
        Assert.Equal(["catalog-db postgres"], model.Servers());
        Assert.Contains("catalog catalog-db Database items", model.Edges());
    }

    [Fact]
    public void Code_decides_what_a_service_uses_and_the_disagreement_is_said()
    {
        var model = Shop(Resource("cache", "AddRedis"), Setting("store-api", "WithReference", "", "cache")).Infer();
        Assert.DoesNotContain(model.Infrastructure, s => s.Type == ServerTypes.Redis);
        Assert.Contains(model.Notices, n => n.Message.Contains("cache", StringComparison.Ordinal) && n.Message.Contains("store-api", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_that_code_shows_no_call_for_is_a_likely_one()
    {
        var call = Assert.Single(Shop(Setting("front", "WithReference", "", "store-api")).Infer().Connections, c => c.From == "front");
        Assert.Equal(("store-api", ConnectionKind.Http, Confidence.Likely), (call.To, call.Kind, call.Confidence));
    }

    [Fact]
    public void A_call_that_code_shows_is_not_weakened_by_a_reference()
    {
        var call = Assert.Single(Shop([Setting("front", "WithReference", "", "store-api")], Facts.HttpClient("store", Facts.Text("http://store-api"))).Infer().Connections, c => c.From == "front");
        Assert.Equal(("store-api", Confidence.Certain), (call.To, call.Confidence));
    }

    [Fact]
    public void A_variable_that_holds_an_endpoint_says_whom_a_key_means()
    {
        var model = Shop([Setting("front", "WithEnvironment", "Store__Url", "http://store-api")], Facts.HttpClient("backend", Facts.Key("Store:Url"))).Infer();
        Assert.Contains("front store-api Http", model.Edges());
        Assert.Equal("store-api: http://{host}:{port}", model.Supply("front", "Store:Url"));
    }

    [Fact]
    public void What_it_opens_faces_outward()
    {
        Assert.DoesNotContain(Shop().Infer().Services, s => s.Outward);
        var front = Shop(Setting("front", "WithExternalHttpEndpoints", "", "")).Infer().Service("front");
        Assert.True(front.Outward);
        Assert.Contains(front.Reasons, r => r is { Field: "outward", Evidence.File: "src/Shop.AppHost/Program.cs" });
    }

    [Fact]
    public void The_AppHost_itself_is_no_service() =>
        Assert.Contains(Shop().Infer().Notices, n => n.Rule == AnalysisRules.ProjectLeftOut.Id && n.Location.File == "src/Shop.AppHost/Shop.AppHost.csproj");

    private static SolutionBuilder Shop(params Fact[] said) => Shop(said, Facts.Reads("Greeting"));

    private static SolutionBuilder Shop(Fact[] said, params Fact[] front) => new SolutionBuilder()
        .Web("src/Shop.Store.Api/Shop.Store.Api.csproj", Facts.Postgres(Facts.ConnectionString("catalog")))
        .Web("src/Shop.Web/Shop.Web.csproj", front)
        .Project(Projects.Console("src/Shop.AppHost/Shop.AppHost.csproj"),
        [
            Facts.Host(HostKind.AppHost),
            Resource("stock", "AddPostgres"), Resource("catalog", "AddDatabase", "stock"),
            Resource("store-api", "AddProject", "", "Shop_Store_Api"), Resource("front", "AddProject", "", "Shop_Web"),
            Setting("store-api", "WithReference", "", "catalog"),
            .. said,
        ]);

    private static AspireResourceFact Resource(string name, string call, string parent = "", string target = "") => new(Seen(name), Facts.Program, name, call, parent, target);

    private static AspireSettingFact Setting(string resource, string setting, string key, string value) => new(Seen(resource), Facts.Program, resource, setting, key, value);

    private static Evidence Seen(string detail) => new("src/Shop.AppHost/Program.cs", 4, 1, detail, "aspire");
}
