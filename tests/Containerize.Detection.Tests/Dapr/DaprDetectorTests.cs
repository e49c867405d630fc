using Containerize.Model;

namespace Containerize.Detection.Tests.Dapr;

public class DaprDetectorTests
{
    [Theory]
    [InlineData("services.AddDaprClient();", "AddDaprClient", "")]
    [InlineData("services.AddControllers().AddDapr();", "AddDapr", "")]
    [InlineData("app.MapSubscribeHandler();", "MapSubscribeHandler", "")]
    [InlineData("var c = new DaprClientBuilder().Build();", "DaprClientBuilder", "")]
    [InlineData("client.SaveStateAsync(\"basket\", \"k\", 1);", "Dapr state", "basket")]
    [InlineData("client.InvokeBindingAsync(\"mail\", \"create\", 1);", "Dapr binding", "mail")]
    [InlineData("client.GetSecretAsync(\"vault\", \"k\");", "Dapr secrets", "vault")]
    public void Reports_dapr(string statement, string client, string target)
    {
        var server = Detect.InSetup(statement, "using Dapr.Client;").Server(ServerTypes.Dapr);
        Assert.Equal((client, target), (server.Client, server.Target));
    }

    [Theory]
    [InlineData("client.InvokeMethodAsync<int>(\"catalog\", \"items\");")]
    [InlineData("client.InvokeMethodAsync(HttpMethod.Get, \"catalog\", \"items\");")]
    [InlineData("client.CreateInvokeMethodRequest(HttpMethod.Get, \"catalog\", \"items\");")]
    [InlineData("DaprClient.CreateInvokeHttpClient(\"catalog\");")]
    public void Reports_an_invoked_service(string statement) =>
        Assert.Equal("'http://catalog'", Text.Of(Detect.InSetup(statement, "using Dapr.Client;").Only<HttpClientFact>().Address));

    [Fact]
    public void Reports_topics()
    {
        var messages = Detect.In("""
            using Dapr; using Dapr.Client;
            class OrderPlaced { }
            class C(DaprClient client)
            {
                Task Send(OrderPlaced o) => client.PublishEventAsync("pubsub", "placed", o);
                [Topic("pubsub", "placed")] public void On(OrderPlaced o, [FromServices] C c) { }
            }
            """).All<MessageFact>();
        Assert.Equal(["Publish OrderPlaced 'placed'", "Consume OrderPlaced 'placed'"], messages.Select(m => $"{m.Direction} {m.MessageType} {Text.Of(m.Destination)}"));
    }

    [Theory]
    [InlineData("client.SaveStateAsync(\"basket\", \"k\", 1);")]
    [InlineData("connection.InvokeMethodAsync(\"catalog\", \"items\");")]
    [InlineData("client.PublishEventAsync(\"pubsub\", \"placed\", 1);")]
    public void Guards_against_files_that_do_not_use_dapr(string statement) => Assert.DoesNotContain(Detect.InSetup(statement).Facts, f => f is ServerFact or HttpClientFact or MessageFact);

    [Fact]
    public void Guards_against_an_actors_own_state() => Assert.Empty(Detect.InSetup("StateManager.GetStateAsync<int>(\"count\");", "using Dapr.Actors;").All<ServerFact>());

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddDapr();").And("static class Own { public static void AddDapr(this IServiceCollection services) { } }").All<ServerFact>());
}
