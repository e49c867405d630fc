using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class NatsDetectorTests
{
    [Theory]
    [InlineData("var c = new NatsConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new NatsClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new NatsOpts { Url = configuration[\"K\"] };", "", "config(K)")]
    [InlineData("services.CreateConnection(configuration[\"K\"]);", "using NATS.Client;", "config(K)")]
    [InlineData("services.AddNatsClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddNats(o => { o.Url = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.UseNATS(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseNats(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Nats).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.CreateConnection(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Nats));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.CreateConnection(\"x\");").And("static class Own { public static void CreateConnection(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Nats));
}
