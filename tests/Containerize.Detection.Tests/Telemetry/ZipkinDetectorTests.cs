using Containerize.Model;

namespace Containerize.Detection.Tests.Telemetry;

public class ZipkinDetectorTests
{
    [Theory]
    [InlineData("services.AddZipkinExporter(o => { o.Endpoint = configuration[\"K\"]; });", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Zipkin).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddZipkinExporter(\"x\");").And("static class Own { public static void AddZipkinExporter(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Zipkin));
}
