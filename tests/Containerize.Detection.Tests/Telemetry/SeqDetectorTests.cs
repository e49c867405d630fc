using Containerize.Model;

namespace Containerize.Detection.Tests.Telemetry;

public class SeqDetectorTests
{
    [Theory]
    [InlineData("services.Seq(configuration[\"K\"]);", "using Serilog;", "config(K)")]
    [InlineData("services.AddSeq(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddSeqEndpoint(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("new LoggerConfiguration().WriteTo.Seq(configuration[\"K\"] ?? \"http://seq\");", "using Serilog;", "config(K?'http://seq')")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Seq).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.Seq(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Seq));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.Seq(\"x\");").And("static class Own { public static void Seq(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Seq));
}
