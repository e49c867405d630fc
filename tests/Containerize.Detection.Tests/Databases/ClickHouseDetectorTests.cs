using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class ClickHouseDetectorTests
{
    [Theory]
    [InlineData("var c = new ClickHouseConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ClickHouseConnectionStringBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ClickHouseDataSource(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddClickHouseDataSource(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseClickHouse(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.ClickHouse).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddClickHouseDataSource(\"x\");").And("static class Own { public static void AddClickHouseDataSource(this IServiceCollection services, string name) { } }").Servers(ServerTypes.ClickHouse));
}
