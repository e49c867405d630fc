using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class EventStoreDbDetectorTests
{
    [Theory]
    [InlineData("services.AddEventStoreClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddKurrentDBClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("EventStoreClientSettings.Create(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("KurrentDBClientSettings.Create(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("EventStoreConnection.Create(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddEventStore(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.EventStoreDb).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddEventStoreClient(\"x\");").And("static class Own { public static void AddEventStoreClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.EventStoreDb));
}
