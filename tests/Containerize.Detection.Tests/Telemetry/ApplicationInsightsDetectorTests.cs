using Containerize.Model;

namespace Containerize.Detection.Tests.Telemetry;

public class ApplicationInsightsDetectorTests
{
    [Theory]
    [InlineData("services.AddApplicationInsightsTelemetry(o => { o.ConnectionString = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddApplicationInsightsTelemetryWorkerService(o => { o.ConnectionString = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.UseApplicationInsights(o => { o.ConnectionString = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.UseAzureMonitor(o => { o.ConnectionString = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddAzureMonitorTraceExporter(o => { o.ConnectionString = configuration[\"K\"]; });", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.ApplicationInsights).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddApplicationInsightsTelemetry(\"x\");").And("static class Own { public static void AddApplicationInsightsTelemetry(this IServiceCollection services, string name) { } }").Servers(ServerTypes.ApplicationInsights));
}
