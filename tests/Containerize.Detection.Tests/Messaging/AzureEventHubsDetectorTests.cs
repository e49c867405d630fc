using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class AzureEventHubsDetectorTests
{
    [Theory]
    [InlineData("var c = new EventHubProducerClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new EventHubBufferedProducerClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new EventHubConsumerClient(\"x\", configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new EventProcessorClient(\"x\", \"x\", configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddEventHubProducerClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddAzureEventHubProducerClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureEventHubConsumerClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureEventProcessorClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.UsingEventHub(o => o.Host(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.AddAzureEventHub(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AzureEventHubs).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddEventHubProducerClient(\"x\");").And("static class Own { public static void AddEventHubProducerClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AzureEventHubs));
}
