using Containerize.Model;

namespace Containerize.Detection.Tests.Storage;

public class MinioDetectorTests
{
    [Theory]
    [InlineData("var c = new MinioClient();", "", "unknown")]
    [InlineData("services.WithEndpoint(configuration[\"K\"]);", "using Minio;", "config(K)")]
    [InlineData("services.AddMinio(o => o.WithEndpoint(configuration[\"K\"]));", "", "config(K)")]
    [InlineData("services.AddMinioClient(\"main\");", "", "config(ConnectionStrings:main)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Minio).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.WithEndpoint(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Minio));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.WithEndpoint(\"x\");").And("static class Own { public static void WithEndpoint(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Minio));
}
