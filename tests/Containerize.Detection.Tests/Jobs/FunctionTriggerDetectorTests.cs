using Containerize.Model;

namespace Containerize.Detection.Tests.Jobs;

public class FunctionTriggerDetectorTests
{
    [Theory]
    [InlineData("ServiceBusTrigger(\"orders\", Connection = \"Bus\")", ServerTypes.AzureServiceBus, "orders", "config(Bus)")]
    [InlineData("QueueTrigger(\"orders\")", ServerTypes.AzureStorage, "orders", "config(AzureWebJobsStorage)")]
    [InlineData("EventHubTrigger(\"hub\", Connection = \"Hub\")", ServerTypes.AzureEventHubs, "hub", "config(Hub)")]
    public void Reports_the_server_and_the_message(string attribute, string type, string target, string address)
    {
        var run = Detect.In($"class C {{ public void Run([{attribute}] string item) {{ }} }}");
        Assert.Equal((target, address), (run.Server(type).Target, Text.Of(run.Server(type).Address)));
        Assert.Equal($"'{target}'", Text.Of(run.Only<MessageFact>().Destination));
    }

    [Fact]
    public void A_blob_is_no_message()
    {
        var run = Detect.In("class C { public void Run([BlobTrigger(\"files/{name}\", Connection = \"Files\")] string item) { } }");
        Assert.Equal(("files/{name}", "config(Files)"), (run.Server(ServerTypes.AzureStorage).Target, Text.Of(run.Server(ServerTypes.AzureStorage).Address)));
        Assert.Empty(run.All<MessageFact>());
    }

    [Fact]
    public void A_timer_keeps_its_locks_in_storage()
    {
        var run = Detect.In("class C { public void Run([TimerTrigger(\"0 * * * * *\")] string item) { } }");
        Assert.Equal(("", "config(AzureWebJobsStorage)"), (run.Server(ServerTypes.AzureStorage).Target, Text.Of(run.Server(ServerTypes.AzureStorage).Address)));
        Assert.Empty(run.All<MessageFact>());
    }

    [Theory]
    [InlineData("class C { public void Run([HttpTrigger(\"get\")] string item) { } }")]
    [InlineData("class QueueTriggerAttribute(string n) : Attribute { public string N => n; } class C { public void Run([QueueTrigger(\"x\")] string item) { } }")]
    public void Guards_against_triggers_without_a_server(string code) => Assert.Empty(Detect.In(code).All<ServerFact>());
}
