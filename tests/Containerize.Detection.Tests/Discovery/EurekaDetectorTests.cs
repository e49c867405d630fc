using Containerize.Model;

namespace Containerize.Detection.Tests.Discovery;

public class EurekaDetectorTests
{
    [Theory]
    [InlineData("services.UseEureka();", "", "config(Eureka:Client:ServiceUrl)")]
    [InlineData("services.AddEurekaDiscoveryClient();", "", "config(Eureka:Client:ServiceUrl)")]
    [InlineData("services.AddEureka();", "", "config(Eureka:Client:ServiceUrl)")]
    [InlineData("services.AddDiscoveryClient();", "using Steeltoe;", "config(Eureka:Client:ServiceUrl)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Eureka).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.AddDiscoveryClient();", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Eureka));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseEureka(\"x\");").And("static class Own { public static void UseEureka(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Eureka));
}
