using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class CouchDbDetectorTests
{
    [Theory]
    [InlineData("var c = new CouchClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddCouchContext(o => o.UseEndpoint(configuration[\"K\"]));", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.CouchDb).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("Cluster.ConnectAsync(\"x\");", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.CouchDb));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddCouchContext(\"x\");").And("static class Own { public static void AddCouchContext(this IServiceCollection services, string name) { } }").Servers(ServerTypes.CouchDb));
}
