using Containerize.Model;

namespace Containerize.Detection.Tests.Discovery;

public class ConsulDetectorTests
{
    [Theory]
    [InlineData("var c = new ConsulClient(new Config { Address = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("var c = new ConsulClientConfiguration { Address = configuration[\"K\"] };", "", "config(K)")]
    [InlineData("services.AddConsulDiscoveryClient();", "", "config(Consul:Host)")]
    [InlineData("services.UseConsul();", "using Steeltoe;", "config(Consul:Host)")]
    [InlineData("services.AddConsul(o => { o.Address = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddSingleton(p => new ConsulClient(c => { c.Address = new Uri(configuration[\"K\"]!); }));", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Consul).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.UseConsul();", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Consul));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddConsulDiscoveryClient(\"x\");").And("static class Own { public static void AddConsulDiscoveryClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Consul));
}
