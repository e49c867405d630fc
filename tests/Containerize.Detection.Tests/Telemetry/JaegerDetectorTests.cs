using Containerize.Model;

namespace Containerize.Detection.Tests.Telemetry;

public class JaegerDetectorTests
{
    [Theory]
    [InlineData("services.AddJaegerExporter(o => { o.Endpoint = configuration[\"K\"]; });", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Jaeger).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddJaegerExporter(\"x\");").And("static class Own { public static void AddJaegerExporter(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Jaeger));
}
