using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class OracleDetectorTests
{
    [Theory]
    [InlineData("services.UseOracle(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddOracleDatabaseDbContext(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("var c = new OracleConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new OracleConnectionStringBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddOracle(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Oracle).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseOracle(\"x\");").And("static class Own { public static void UseOracle(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Oracle));
}
