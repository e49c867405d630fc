using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class InfluxDbDetectorTests
{
    [Theory]
    [InlineData("var c = new InfluxDBClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new InfluxDBClientOptions(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("InfluxDBClientFactory.Create(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.InfluxDb).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_type_of_the_solution() =>
        Assert.Empty(Detect.InSetup("var c = new InfluxDBClient(\"x\");").And("class InfluxDBClient(string name) { public string Name => name; }").Servers(ServerTypes.InfluxDb));
}
