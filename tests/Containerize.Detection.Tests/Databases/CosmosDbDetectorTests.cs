using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class CosmosDbDetectorTests
{
    [Theory]
    [InlineData("var c = new CosmosClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new CosmosClientBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new DocumentClient(configuration[\"K\"]);", "using Microsoft.Azure.Documents;", "config(K)")]
    [InlineData("services.UseCosmos(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureCosmosClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureCosmosDatabase(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureCosmosContainer(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddCosmosDbContext(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.UseCosmosClustering(o => o.ConfigureCosmosClient(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.AddCosmosDb(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureCosmosDB();", "", "unknown")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.CosmosDb).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new DocumentClient(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.CosmosDb));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseCosmos(\"x\");").And("static class Own { public static void UseCosmos(this IServiceCollection services, string name) { } }").Servers(ServerTypes.CosmosDb));
}
