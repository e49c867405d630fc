using Containerize.Model;

namespace Containerize.Detection.Tests.Clients;

public class NamedServerDetectorTests
{
    [Theory]
    [InlineData("services.AddCompanyRabbitMq();", ServerTypes.RabbitMq)]
    [InlineData("services.UseOurPostgresOutbox();", ServerTypes.Postgres)]
    [InlineData("services.RegisterRedisLocks();", ServerTypes.Redis)]
    public void Reports_a_server_by_its_products_name(string statement, string type)
    {
        var server = Detect.InSetup(statement).Server(type);
        Assert.Equal((Confidence.Likely, "unknown"), (server.Evidence.Confidence, Text.Of(server.Address)));
    }

    [Theory]
    [InlineData("services.AddCompanyBus();")]
    [InlineData("services.FindRedis();")]
    [InlineData("services.AddCompanyRedis(); } static void AddCompanyRedis(this IServiceCollection s) {")]
    public void Guards_against_other_calls(string statement) => Assert.Empty(Detect.InSetup(statement).All<ServerFact>());

    [Fact]
    public void Guards_against_a_call_that_binds() =>
        Assert.Empty(Detect.InSetup("services.AddCompanyRedis();", "using Company;")
            .WithPackage("namespace Company { public static class Extensions { public static void AddCompanyRedis(this Microsoft.Extensions.DependencyInjection.IServiceCollection s) { } } }").All<ServerFact>());
}
