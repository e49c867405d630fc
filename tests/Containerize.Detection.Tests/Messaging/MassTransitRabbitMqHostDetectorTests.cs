using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class MassTransitRabbitMqHostDetectorTests
{
    [Theory]
    [InlineData("x.UsingRabbitMq((context, cfg) => cfg.Host(configuration[\"K\"]));", "config(K)")]
    [InlineData("x.UsingRabbitMq((context, cfg) => { cfg.Host(new Uri(configuration[\"K\"]!), h => { }); });", "config(K)")]
    [InlineData("Bus.Factory.CreateUsingRabbitMq(cfg => { cfg.Host(\"amqp://broker\"); });", "'amqp://broker'")]
    public void Reports_the_host(string statement, string address) =>
        Assert.Contains(address, Detect.InSetup(statement).Servers(ServerTypes.RabbitMq).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Reports_the_credentials_as_parts()
    {
        var parts = Detect.InSetup("x.UsingRabbitMq((context, cfg) => { cfg.Host(\"broker\", \"/\", h => { h.Username(configuration[\"U\"]); h.Password(configuration[\"P\"]); }); });").All<ServerPartFact>();
        Assert.Equal(["username=config(U)", "password=config(P)"], parts.Select(p => $"{p.Part}={Text.Of(p.Value)}"));
    }

    [Theory]
    [InlineData("x.UsingAzureServiceBus((context, cfg) => cfg.Host(configuration[\"K\"]));")]
    [InlineData("cfg.Host(\"broker\");")]
    [InlineData("builder.Host.ConfigureServices(s => { });")]
    public void Guards_against_other_hosts(string statement) => Assert.Empty(Detect.InSetup(statement).Servers(ServerTypes.RabbitMq));
}
