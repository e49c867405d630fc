using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class Neo4jDetectorTests
{
    [Theory]
    [InlineData("GraphDatabase.Driver(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new GraphClient(configuration[\"K\"]);", "using Neo4jClient;", "config(K)")]
    [InlineData("var c = new BoltGraphClient(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Neo4j).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new GraphClient(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Neo4j));

    [Fact]
    public void Guards_against_a_type_of_the_solution() =>
        Assert.Empty(Detect.InSetup("var c = new GraphClient(\"x\");").And("class GraphClient(string name) { public string Name => name; }").Servers(ServerTypes.Neo4j));
}
