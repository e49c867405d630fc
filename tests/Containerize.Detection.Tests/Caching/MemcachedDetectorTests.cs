using Containerize.Model;

namespace Containerize.Detection.Tests.Caching;

public class MemcachedDetectorTests
{
    [Theory]
    [InlineData("services.AddEnyimMemcached(o => o.AddServer(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("var c = new MemcachedClient();", "", "unknown")]
    [InlineData("var c = new MemcachedClientConfiguration();", "", "unknown")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Memcached).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddEnyimMemcached(\"x\");").And("static class Own { public static void AddEnyimMemcached(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Memcached));
}
