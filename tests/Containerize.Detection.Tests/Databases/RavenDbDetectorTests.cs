using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class RavenDbDetectorTests
{
    [Theory]
    [InlineData("var c = new DocumentStore { Urls = configuration[\"K\"] };", "using Raven;", "config(K)")]
    [InlineData("services.AddRavenDBClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddRavenDbDocStore(o => { o.Urls = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddRavenDB(o => { o.Urls = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("var s = new DocumentStore { Urls = new[] { configuration[\"K\"] } };", "using Raven.Client.Documents;", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.RavenDb).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new DocumentStore { Urls = configuration[\"K\"] };", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.RavenDb));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddRavenDBClient(\"x\");").And("static class Own { public static void AddRavenDBClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.RavenDb));
}
