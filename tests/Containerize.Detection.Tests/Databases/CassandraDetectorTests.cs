using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class CassandraDetectorTests
{
    [Theory]
    [InlineData("services.AddContactPoint(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddContactPoints(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("Cluster.Builder();", "using Cassandra;", "unknown")]
    [InlineData("services.UseCassandra(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("Cassandra.Cluster.Builder().AddContactPoint(\"db\").Build();", "", "'db'")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Cassandra).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("Cluster.Builder();", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Cassandra));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddContactPoint(\"x\");").And("static class Own { public static void AddContactPoint(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Cassandra));
}
