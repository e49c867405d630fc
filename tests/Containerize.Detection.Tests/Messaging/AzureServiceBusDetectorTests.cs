using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class AzureServiceBusDetectorTests
{
    [Theory]
    [InlineData("var c = new ServiceBusClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ServiceBusAdministrationClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ServiceBusConnectionStringBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ServiceBusConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new QueueClient(configuration[\"K\"]);", "using Microsoft.Azure.ServiceBus;", "config(K)")]
    [InlineData("var c = new TopicClient(configuration[\"K\"]);", "using Microsoft.Azure.ServiceBus;", "config(K)")]
    [InlineData("var c = new SubscriptionClient(configuration[\"K\"]);", "using Microsoft.Azure.ServiceBus;", "config(K)")]
    [InlineData("services.AddServiceBusClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddServiceBusClientWithNamespace(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureServiceBusClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.UsingAzureServiceBus(o => o.Host(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.UseAzureServiceBus(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new AzureServiceBusTransport(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureServiceBusQueue(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureServiceBusTopic(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddMassTransit(x => x.UsingAzureServiceBus((context, cfg) => { cfg.Host(configuration[\"K\"]); }));", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AzureServiceBus).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new QueueClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new TopicClient(configuration[\"K\"]);", "")]
    [InlineData("var c = new SubscriptionClient(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.AzureServiceBus));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddServiceBusClient(\"x\");").And("static class Own { public static void AddServiceBusClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AzureServiceBus));
}
