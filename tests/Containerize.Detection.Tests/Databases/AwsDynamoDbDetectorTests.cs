using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class AwsDynamoDbDetectorTests
{
    [Theory]
    [InlineData("var c = new AmazonDynamoDBClient(new Config { ServiceURL = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("services.AddAWSService<IAmazonDynamoDB>();", "", "unknown")]
    [InlineData("services.UseDynamoDBClustering(o => { o.Service = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddDynamoDBGrainStorage(o => { o.Service = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddDynamoDb();", "", "unknown")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AwsDynamoDb).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseDynamoDBClustering(\"x\");").And("static class Own { public static void UseDynamoDBClustering(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AwsDynamoDb));
}
