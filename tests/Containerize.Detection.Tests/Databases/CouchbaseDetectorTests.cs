using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class CouchbaseDetectorTests
{
    [Theory]
    [InlineData("Cluster.ConnectAsync(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddCouchbase(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Couchbase).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("Other.ConnectAsync(\"x\");", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Couchbase));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddCouchbase(\"x\");").And("static class Own { public static void AddCouchbase(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Couchbase));
}
