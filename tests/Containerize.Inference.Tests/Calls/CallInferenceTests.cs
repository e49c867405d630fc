namespace Containerize.Inference.Tests.Calls;

public class CallInferenceTests
{
    [Fact]
    public void The_key_of_a_call_is_supplied_in_the_form_that_is_written()
    {
        var model = Model("""{"Services": {"Catalog": "https://localhost:5101/api/v1"}}""", Facts.HttpClient("CatalogClient", Facts.Key("Services:Catalog")));
        Assert.Equal(["store catalog Http"], model.Edges());
        Assert.Equal("catalog: http://{host}:{port}/api/v1", model.Supply("store", "Services:Catalog"));
    }

    [Fact]
    public void A_key_that_no_file_gives_is_supplied_as_a_url() =>
        Assert.Equal("catalog: http://{host}:{port}", Model("{}", Facts.HttpClient("CatalogClient", Facts.Key("Services:Catalog"))).Supply("store", "Services:Catalog"));

    [Fact]
    public void Path_parameters_in_a_url_are_kept() => Assert.Equal(
        "catalog: http://{host}:{port}/items/{{id}}",
        Model("""{"Services": {"Catalog": "http://catalog/items/{id}"}}""", Facts.HttpClient("", Facts.Key("Services:Catalog"))).Supply("store", "Services:Catalog"));

    [Fact]
    public void What_a_browser_is_told_is_not_supplied_as_a_name_of_the_cluster()
    {
        var model = Model("""{"Services": {"Catalog": "http://localhost:5101"}}""", Facts.HttpClient("browser", Facts.Key("Services:Catalog")) with { FromBrowser = true }, Facts.Reads("Services:Catalog"));
        Assert.Equal(["store catalog Http"], model.Edges());
        Assert.Equal("", model.Supply("store", "Services:Catalog"));
    }

    [Theory]
    [InlineData(Confidence.Certain, 1)]
    [InlineData(Confidence.Likely, 0)]
    public void Only_a_call_that_is_sure_is_reported_when_its_target_is_not_known(Confidence confidence, int reported)
    {
        var client = Facts.HttpClient("", Facts.Key("Pay:Url"));
        Assert.Equal(reported, Model("""{"Pay": {"Url": "https://pay.example/"}}""", client with { Evidence = client.Evidence with { Confidence = confidence } }).Unresolved.Count);
    }

    [Theory]
    [InlineData(Confidence.Certain, 1)]
    [InlineData(Confidence.Likely, 0)]
    public void A_class_that_only_reads_an_address_is_not_told_by_its_name(Confidence confidence, int calls)
    {
        var client = Facts.HttpClient("CatalogService", Facts.Key("Purchase"));
        Assert.Equal(calls, Model("{}", client with { Evidence = client.Evidence with { Confidence = confidence } }).Connections.Count);
    }

    [Theory]
    [InlineData("appsettings.json", "https://pay.example/", 443)]
    [InlineData("appsettings.json", "http://pay.example:8081/", 8081)]
    [InlineData("appsettings.Development.json", "https://pay.example/", 0)]
    public void A_call_to_somebody_else_is_reported_and_hides_a_dependency_where_only_development_names_it(string file, string address, int port)
    {
        var model = new SolutionBuilder()
            .Web("src/Catalog/Catalog.csproj").Settings("Properties/launchSettings.json", """{"profiles": {"http": {"applicationUrl": "https://localhost:5101"}}}""")
            .Web("src/Store/Store.csproj", Facts.HttpClient("", Facts.Key("Pay:Url"))).Settings(file, "{\"Pay\": {\"Url\": \"" + address + "\"}}").Infer();
        Assert.Empty(model.Connections);
        var open = Assert.Single(model.Unresolved);
        Assert.Contains("pay.example", open.Subject, StringComparison.Ordinal);
        Assert.Equal(port == 0, open.HidesDependency);
        Assert.Equal(port == 0 ? null : new OutsideAddress("pay.example", port), open.Outside);
    }

    [Fact]
    public void A_call_that_cannot_be_told_is_reported_with_its_key() =>
        Assert.Contains("key Other:Url", Assert.Single(Model("{}", Facts.HttpClient("", Facts.Key("Other:Url"))).Unresolved).Subject, StringComparison.Ordinal);

    [Fact]
    public void A_grpc_client_finds_the_service_that_implements_its_contract()
    {
        var model = new SolutionBuilder()
            .Web("src/Store/Store.csproj", Facts.GrpcClient("shop.Basket", Facts.Key("Services:Other")))
            .Web("src/Basket/Basket.csproj", Facts.GrpcService("shop.Basket")).Infer();
        Assert.Equal(["store basket Grpc"], model.Edges());
        Assert.Equal("basket: http://{host}:{port}", model.Supply("store", "Services:Other"));
    }

    private static ApplicationModel Model(string settings, params Fact[] facts) => new SolutionBuilder()
        .Web("src/Catalog/Catalog.csproj").Settings("Properties/launchSettings.json", """{"profiles": {"http": {"applicationUrl": "https://localhost:5101"}}}""")
        .Web("src/Store/Store.csproj", facts).Settings("appsettings.json", settings).Infer();
}
