using Containerize.Model;

namespace Containerize.Detection.Tests.Messaging;

public class AwsSqsDetectorTests
{
    [Theory]
    [InlineData("var c = new AmazonSQSClient(new Config { ServiceURL = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("var c = new AmazonSimpleNotificationServiceClient(new Config { ServiceURL = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("services.AddAWSService<IAmazonSQS>();", "", "unknown")]
    [InlineData("services.AddAWSService<IAmazonSimpleNotificationService>();", "", "unknown")]
    [InlineData("services.AddAWSMessageBus();", "", "unknown")]
    [InlineData("services.UsingAmazonSqs(o => o.Host(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("var c = new SqsTransport();", "", "unknown")]
    [InlineData("services.UseAmazonSQS();", "", "unknown")]
    [InlineData("services.UseAmazonSqsTransport();", "", "unknown")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AwsSqs).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddAWSMessageBus(\"x\");").And("static class Own { public static void AddAWSMessageBus(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AwsSqs));
}
