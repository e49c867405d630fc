using Containerize.Model;

namespace Containerize.Detection.Tests.Storage;

public class AwsS3DetectorTests
{
    [Theory]
    [InlineData("var c = new AmazonS3Client(new Config { ServiceURL = configuration[\"K\"] });", "", "config(K)")]
    [InlineData("services.AddAWSService<IAmazonS3>();", "", "unknown")]
    [InlineData("services.AddS3();", "", "unknown")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AwsS3).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddS3(\"x\");").And("static class Own { public static void AddS3(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AwsS3));
}
