using Containerize.Inference.Calls;

namespace Containerize.Inference.Tests.Calls;

public class CalleeMatcherTests
{
    private static readonly CalleeMatcher Callees = new(
    [
        Callee("catalog-api", [5101], "Shop.Catalog.Api", "catalog.api"),
        Callee("ordering-api", [5103], "Shop.Ordering.Api"),
        Callee("ordering-worker", [], "Shop.Ordering.Worker"),
        Callee("basket-grpc", [5102], "Shop.Basket.Grpc") with { GrpcServices = EquatableList.Of("shop.Basket") },
        Callee("gateway", [5100], "Shop.Gateway"),
    ]);

    [Theory]
    [InlineData("http://catalog-api/")]
    [InlineData("http://catalog-api:8080")]
    [InlineData("http://catalog.api")]
    [InlineData("https+http://catalogapi")]
    [InlineData("http://catalog-api.shop.svc.cluster.local")]
    [InlineData("catalog-api:80")]
    public void A_host_name_is_certain(string url) => Assert.Equal("catalog-api Certain", Match([url]));

    [Fact]
    public void A_host_that_is_part_of_a_name_is_likely() => Assert.Equal("catalog-api Likely", Match(["http://catalog"]));

    [Fact]
    public void A_port_on_the_local_host_is_certain() => Assert.Equal("ordering-api Certain", Match(["http://localhost:5103"]));

    [Fact]
    public void A_contract_is_certain_whatever_the_address() => Assert.Equal("basket-grpc Certain", Match([], [], "", "shop.Basket"));

    [Fact]
    public void A_contract_that_nobody_implements_tells_nothing() => Assert.Equal("", Match([], [], "", "shop.Other"));

    [Theory]
    [InlineData("Services:Catalog")]
    [InlineData("CatalogApiUrl")]
    [InlineData("ApiSettings:CatalogAddress")]
    public void Words_of_a_key_are_likely(string key) => Assert.Equal("catalog-api Likely", Match([], [key]));

    [Theory]
    [InlineData("ICatalogClient")]
    [InlineData("CatalogService")]
    [InlineData("CatalogHttpClient")]
    public void Words_of_a_client_are_likely(string client) => Assert.Equal("catalog-api Likely", Match([], [], client));

    [Fact]
    public void A_name_that_fits_two_services_equally_fits_none() => Assert.Equal("", Match([], ["Services:Ordering"]));

    [Fact]
    public void Of_two_services_the_one_with_all_words_is_meant() => Assert.Equal("ordering-worker Likely", Match([], ["Services:OrderingWorker"]));

    [Theory]
    [InlineData("https://catalog.contoso.example/")]
    [InlineData("https://api.contoso.example/catalog")]
    public void A_host_of_somebody_else_is_no_service_of_ours(string url) => Assert.Equal("", Match([url], ["Services:Catalog"], "CatalogClient"));

    [Fact]
    public void A_local_port_that_nobody_has_leaves_the_key() => Assert.Equal("catalog-api Likely", Match(["http://localhost:9999"], ["Services:Catalog"]));

    [Fact]
    public void A_service_does_not_call_itself() => Assert.Equal("", Match(["http://catalog-api"], caller: "catalog-api"));

    [Fact]
    public void Words_that_every_address_has_tell_nothing() => Assert.Equal("", Match([], ["ApiSettings:BaseUrl"], "HttpClient"));

    [Theory]
    [InlineData("http://catalog:8080/x", "catalog", 8080)]
    [InlineData("https://catalog", "catalog", 443)]
    [InlineData("http://u:p@catalog/x?y", "catalog", 80)]
    [InlineData("catalog:80", "catalog", 80)]
    [InlineData("/relative", "", 0)]
    public void Reads_host_and_port(string url, string host, int port) => Assert.Equal((host, port), CalleeMatcher.HostAndPort(url));

    private static Callee Callee(string name, int[] ports, params string[] aliases) =>
        new(name, Projects.Web($"src/{aliases[0]}.csproj"), aliases.ToEquatableList(), ports.ToEquatableList(), default);

    private static string Match(string[] urls, string[]? keys = null, string client = "", string contract = "", string caller = "caller") =>
        Callees.Match(urls, keys ?? [], client, contract, caller) is { } match ? $"{match.Service} {match.Confidence}" : "";
}
