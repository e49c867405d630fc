using Containerize.Cli.Output.Json;
using Containerize.Cli.Tests.Output;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Samples;

/// <summary>Everything that samples/shop is, and nothing else. The expectations were written by hand from its code.</summary>
public class ShopTests
{
    [Fact]
    public async Task Finds_the_services_and_their_kinds_and_nothing_else()
    {
        var model = await SampleAnalysis.ShopAsync();
        Assert.Equal(".", model.Root);
        Assert.Equal("shop", model.Name);
        Assert.Equal(
            [
                "basket-grpc web src/Shop.Basket.Grpc/Shop.Basket.Grpc.csproj",
                "catalog-api web src/Shop.Catalog.Api/Shop.Catalog.Api.csproj",
                "gateway gateway src/Shop.Gateway/Shop.Gateway.csproj",
                "migrator job src/Shop.Migrator/Shop.Migrator.csproj",
                "ordering-api web src/Shop.Ordering.Api/Shop.Ordering.Api.csproj",
                "ordering-worker worker src/Shop.Ordering.Worker/Shop.Ordering.Worker.csproj",
            ],
            model.Services.Select(service => $"{service.Name} {service.Kind} {service.Project}"));
        Assert.Equal(["gateway"], model.Services.Where(service => service.Outward).Select(service => service.Name));
    }

    [Fact]
    public async Task Finds_the_ports() => Assert.Equal(
        ["basket-grpc 8080 grpc", "catalog-api 8080 http", "gateway 8080 http", "ordering-api 8080 http"],
        from service in (await SampleAnalysis.ShopAsync()).Services
        from port in service.Ports
        select $"{service.Name} {port.Port} {port.Protocol}");

    [Fact]
    public async Task Finds_the_health_endpoints() => Assert.Equal(
        [
            "basket-grpc grpc any",
            "catalog-api /health/live liveness", "catalog-api /health/ready readiness",
            "gateway /health/live liveness", "gateway /health/ready readiness",
            "ordering-api /health/live liveness", "ordering-api /health/ready readiness",
        ],
        from service in (await SampleAnalysis.ShopAsync()).Services
        from endpoint in service.Health
        select $"{service.Name} {endpoint.Path} {endpoint.Probe}");

    [Fact]
    public async Task Finds_the_servers() => Assert.Equal(
        ["postgres", "rabbitmq", "redis"],
        (await SampleAnalysis.ShopAsync()).Infrastructure.Select(server => server.Type));

    [Fact]
    public async Task Finds_the_connections_and_nothing_else() => Assert.Equal(
        [
            "basket-grpc redis cache",
            "catalog-api postgres database",
            "gateway basket-grpc grpc", "gateway catalog-api http", "gateway ordering-api http",
            "migrator postgres database",
            "ordering-api basket-grpc grpc", "ordering-api catalog-api http", "ordering-api postgres database", "ordering-api rabbitmq broker",
            "ordering-worker postgres database", "ordering-worker rabbitmq broker",
        ],
        SampleAnalysis.Connections(await SampleAnalysis.ShopAsync()));

    [Fact]
    public async Task Finds_the_databases() => Assert.Equal(
        ["catalog-api catalog", "migrator catalog", "migrator ordering", "ordering-api ordering", "ordering-worker ordering"],
        from connection in (await SampleAnalysis.ShopAsync()).Connections
        where connection.Kind == "database"
        select $"{connection.From} {connection.Target}");

    [Fact]
    public async Task Finds_the_queue_and_who_tells_whom_by_it() => Assert.Equal(
        ["ordering-api ordering-worker message order-placed", "ordering-api rabbitmq broker order-placed", "ordering-worker rabbitmq broker order-placed"],
        from connection in (await SampleAnalysis.ShopAsync()).Connections
        where connection.Kind is "broker" or "message"
        select $"{connection.From} {connection.To} {connection.Kind} {connection.Target}");

    [Theory]
    [InlineData("basket-grpc", "redis", "src/Shop.Basket.Grpc/Program.cs", 12)]
    [InlineData("catalog-api", "postgres", "src/Shop.Catalog.Api/Program.cs", 14)]
    [InlineData("catalog-api", "postgres", "src/Shop.Catalog.Api/appsettings.Development.json", 3)]
    [InlineData("gateway", "basket-grpc", "src/Shop.Gateway/Program.cs", 15)]
    [InlineData("gateway", "basket-grpc", "src/Shop.Gateway/appsettings.Development.json", 21)]
    [InlineData("gateway", "catalog-api", "src/Shop.Gateway/appsettings.Development.json", 7)]
    [InlineData("gateway", "ordering-api", "src/Shop.Gateway/appsettings.Development.json", 14)]
    [InlineData("migrator", "postgres", "src/Shop.Migrator/Program.cs", 16)]
    [InlineData("migrator", "postgres", "src/Shop.Ordering.Core/OrderingServiceCollectionExtensions.cs", 16)]
    [InlineData("ordering-api", "basket-grpc", "src/Shop.Ordering.Api/Program.cs", 26)]
    [InlineData("ordering-api", "catalog-api", "src/Shop.Ordering.Api/appsettings.Development.json", 10)]
    [InlineData("ordering-api", "ordering-worker", "src/Shop.Ordering.Api/OutboxSender.cs", 67)]
    [InlineData("ordering-api", "ordering-worker", "src/Shop.Ordering.Worker/OrderPlacedConsumer.cs", 26)]
    [InlineData("ordering-api", "postgres", "src/Shop.Ordering.Core/OrderingServiceCollectionExtensions.cs", 16)]
    [InlineData("ordering-api", "rabbitmq", "src/Shop.Messaging/RabbitMqConnection.cs", 52)]
    [InlineData("ordering-worker", "rabbitmq", "src/Shop.Ordering.Worker/OrderPlacedConsumer.cs", 26)]
    public async Task Says_where_a_connection_is_written(string from, string to, string file, int line) =>
        Assert.Contains((await SampleAnalysis.ShopAsync()).Connections, c => c.From == from && c.To == to && c.Evidence.Any(e => e.File == file && e.Line == line));

    [Fact]
    public async Task Needs_nothing_that_it_can_do_without() => Assert.DoesNotContain(
        (await SampleAnalysis.ShopAsync()).Services.SelectMany(service => service.Configuration),
        key => key.Key == "OTEL_EXPORTER_OTLP_ENDPOINT" && key.Required);

    [Fact]
    public async Task Everything_found_has_a_place_that_exists()
    {
        var model = await SampleAnalysis.ShopAsync();
        var lists = model.Services.Select(service => service.Evidence)
            .Concat(model.Services.SelectMany(service => service.Ports.Select(port => port.Evidence)))
            .Concat(model.Services.SelectMany(service => service.Health.Select(endpoint => endpoint.Evidence)))
            .Concat(model.Infrastructure.Select(server => server.Evidence))
            .Concat(model.Connections.Select(connection => connection.Evidence));
        Assert.All(lists, list =>
        {
            Assert.NotEmpty(list);
            Assert.All(list, AssertIsThere);
        });
    }

    [Fact]
    public async Task Leaves_nothing_open() => Assert.Empty((await SampleAnalysis.ShopAsync()).Unresolved);

    [Fact]
    public async Task Output_is_valid_by_the_published_schema() => Assert.Empty(await ModelSchema.ErrorsAsync(await SampleAnalysis.ShopTextAsync()));

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        var again = await ToolRun.Async("analyze", Checkout.Path("samples/shop"), "--output", "json");
        Assert.Equal(await SampleAnalysis.ShopTextAsync(), again.Output);
    }

    private static void AssertIsThere(EvidenceDocument evidence)
    {
        var lines = Checkout.Read("samples/shop/" + evidence.File).Split('\n');
        Assert.InRange(evidence.Line, 1, lines.Length);
        Assert.InRange(evidence.Column, 1, lines[evidence.Line - 1].Length + 1);
    }
}
