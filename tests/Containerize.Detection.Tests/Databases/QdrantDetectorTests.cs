using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class QdrantDetectorTests
{
    [Theory]
    [InlineData("var c = new QdrantClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new QdrantGrpcClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddQdrantClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddQdrantVectorStore(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Qdrant).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddQdrantClient(\"x\");").And("static class Own { public static void AddQdrantClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Qdrant));
}
