using Containerize.Model;

namespace Containerize.Detection.Tests.Clients;

public class ServerClientDetectorTests
{
    [Fact]
    public void Reports_the_name_that_a_caller_gives_as_a_connection_string() =>
        Assert.Equal("config('ConnectionStrings:'+parameter(AddBus.0.name))", Text.Of(Detect.In("static class C { static void AddBus(this IHostApplicationBuilder b, string name) => b.AddRabbitMQClient(name); }").Server(ServerTypes.RabbitMq).Address));

    [Fact]
    public void Reports_a_server_that_only_the_environment_names_as_a_guess() =>
        Assert.Equal(Confidence.Guess, Detect.InSetup("services.AddOpenTelemetry().UseOtlpExporter();").Server(ServerTypes.OpenTelemetryCollector).Evidence.Confidence);

    [Fact]
    public void Reports_a_bound_call_of_the_library() =>
        Assert.Equal("config(K)", Text.Of(Detect.InSetup("var f = new ConnectionFactory(configuration[\"K\"]!);", "using NATS.Client;")
            .WithPackage("namespace NATS.Client { public class ConnectionFactory { public ConnectionFactory(string url) { } public object CreateConnection(string url) => url; } }")
            .And("class D { void M(NATS.Client.ConnectionFactory f, IConfiguration configuration) => f.CreateConnection(configuration[\"K\"]!); }").Server(ServerTypes.Nats).Address));

    [Fact]
    public void Guards_against_a_bound_call_of_another_library() =>
        Assert.Empty(Detect.InSetup("var f = new Other.ConnectionFactory();", "using RabbitMQ.Client;").WithPackage("namespace Other { public class ConnectionFactory { } }").All<ServerFact>());

    [Fact]
    public void Guards_against_factories_of_design_time_tools() =>
        Assert.Empty(Detect.In("class F : IDesignTimeDbContextFactory<Shop> { Shop Create(dynamic o) => o.UseNpgsql(\"Host=localhost\"); }").All<ServerFact>());

    [Fact]
    public void Guards_against_an_aspire_host() =>
        Assert.Empty(Detect.In("var builder = DistributedApplication.CreateBuilder(args); builder.AddRedis(\"redis\"); builder.AddRabbitMQ(\"bus\");").All<ServerFact>());
}
