using Containerize.Model;

namespace Containerize.Detection.Tests.Telemetry;

public class OpenTelemetryCollectorDetectorTests
{
    [Theory]
    [InlineData("services.AddOtlpExporter(o => { o.Endpoint = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.UseOtlpExporter(\"x\", configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.OpenTelemetry(o => { o.Endpoint = configuration[\"K\"]; });", "using Serilog;", "config(K)")]
    [InlineData("services.AddOpenTelemetry().WithTracing(t => t.AddOtlpExporter(o => o.Endpoint = new Uri(configuration[\"K\"]!)));", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.OpenTelemetryCollector).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.OpenTelemetry(o => { o.Endpoint = configuration[\"K\"]; });", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.OpenTelemetryCollector));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddOtlpExporter(\"x\");").And("static class Own { public static void AddOtlpExporter(this IServiceCollection services, string name) { } }").Servers(ServerTypes.OpenTelemetryCollector));
}
