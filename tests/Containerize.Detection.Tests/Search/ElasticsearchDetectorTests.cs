using Containerize.Model;

namespace Containerize.Detection.Tests.Search;

public class ElasticsearchDetectorTests
{
    [Theory]
    [InlineData("var c = new ElasticsearchClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ElasticsearchClientSettings(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ElasticClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ElasticLowLevelClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ConnectionSettings(configuration[\"K\"]);", "using Nest;", "config(K)")]
    [InlineData("var c = new OpenSearchClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddElasticsearchClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("var c = new ElasticsearchSinkOptions(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.Elasticsearch(configuration[\"K\"]);", "using Serilog;", "config(K)")]
    [InlineData("services.AddElasticsearch(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Elasticsearch).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new ConnectionSettings(configuration[\"K\"]);", "")]
    [InlineData("services.Elasticsearch(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Elasticsearch));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddElasticsearchClient(\"x\");").And("static class Own { public static void AddElasticsearchClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Elasticsearch));
}
