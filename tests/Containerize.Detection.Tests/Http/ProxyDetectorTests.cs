using Containerize.Model;

namespace Containerize.Detection.Tests.Http;

public class ProxyDetectorTests
{
    [Theory]
    [InlineData("services.AddReverseProxy().LoadFromConfig(configuration.GetSection(\"Proxy\"));", "yarp", "'Proxy'")]
    [InlineData("services.AddOcelot();", "ocelot", "''")]
    [InlineData("app.UseOcelot().Wait();", "ocelot", "''")]
    public void Reports_a_proxy(string statement, string proxy, string section)
    {
        var fact = Detect.InSetup(statement, "using Ocelot.DependencyInjection;").Only<ProxyFact>();
        Assert.Equal((proxy, section), (fact.Proxy, Text.Of(fact.Section)));
    }

    [Theory]
    [InlineData("app.MapForwarder(\"/catalog/{**rest}\", \"http://catalog\");", "'http://catalog'")]
    [InlineData("var d = new DestinationConfig { Address = configuration[\"K\"]! };", "config(K)")]
    public void Reports_a_destination_in_code(string statement, string address) => Assert.Equal(address, Text.Of(Detect.InSetup(statement).Only<HttpClientFact>().Address));

    [Theory]
    [InlineData("services.AddOcelot();")]
    [InlineData("services.AddReverseProxy();")]
    public void Guards_against_what_loads_no_routes(string statement) => Assert.Empty(Detect.InSetup(statement).All<ProxyFact>());
}
