using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class RabbitMqDetectorTests
{
    [Theory]
    [InlineData("var c = new ConnectionFactory { Uri = configuration[\"K\"] };", "using RabbitMQ.Client;", "config(K)")]
    [InlineData("services.UsingRabbitMq();", "", "unknown")]
    [InlineData("services.CreateUsingRabbitMq();", "", "unknown")]
    [InlineData("RabbitHutch.CreateBus(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.RegisterEasyNetQ(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddEasyNetQ(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new RabbitMQTransport(\"x\", configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseRabbitMq(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseRabbitMqAsOneWayClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseTransport<RabbitMQTransport>();", "", "unknown")]
    [InlineData("services.WithProviderRabbitMQ(c => c.ConnectionString = configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseRabbitMQ(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddRabbitMQClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddRabbitMQ(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var f = new ConnectionFactory { Uri = new Uri(configuration[\"K\"]!) };", "using RabbitMQ.Client;", "config(K)")]
    [InlineData("var f = new ConnectionFactory(); f.Uri = new(configuration[\"K\"]!);", "using RabbitMQ.Client;", "config(K)")]
    [InlineData("var f = new RabbitMQ.Client.ConnectionFactory();", "", "unknown")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.RabbitMq).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.UseTransport<LearningTransport>();", "")]
    [InlineData("var f = new ConnectionFactory();", "")]
    [InlineData("var f = new ConnectionFactory();", "using NATS.Client;")]
    [InlineData("services.AddMassTransit(x => x.UsingInMemory());", "")]
    [InlineData("var c = new ConnectionFactory { Uri = configuration[\"K\"] };", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.RabbitMq));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UsingRabbitMq(\"x\");").And("static class Own { public static void UsingRabbitMq(this IServiceCollection services, string name) { } }").Servers(ServerTypes.RabbitMq));
}
