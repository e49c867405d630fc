using Containerize.Cli.Tests.Output;

namespace Containerize.Cli.Tests.Samples;

/// <summary>Everything that samples/classic is, and nothing else. The expectations were written by hand from its code.</summary>
public class ClassicTests
{
    [Fact]
    public async Task Finds_the_services_and_their_kinds_and_nothing_else() => Assert.Equal(
        [
            "billing-api web net8.0 Chandlery.Billing.Api",
            "billing-invoice-run job net8.0 invoice-run",
            "catalog-api web net6.0 Chandlery.Catalog.Api",
            "gateway gateway net6.0 Chandlery.Gateway",
            "notifications worker net6.0 Chandlery.Notifications",
            "pricing web net8.0 Chandlery.Pricing",
            "storefront web net6.0 Chandlery.Storefront",
        ],
        (await SampleAnalysis.ClassicAsync()).Services.Select(service => $"{service.Name} {service.Kind} {service.TargetFramework} {service.AssemblyName}"));

    [Fact]
    public async Task Finds_the_ports() => Assert.Equal(
        ["billing-api 8080", "catalog-api 80", "gateway 80", "pricing 5103", "storefront 80"],
        from service in (await SampleAnalysis.ClassicAsync()).Services
        from port in service.Ports
        select $"{service.Name} {port.Port}");

    [Fact]
    public async Task Finds_the_health_endpoints_of_the_code_that_it_reads() => Assert.Equal(
        ["billing-api /hc", "catalog-api /health", "storefront /healthz"],
        from service in (await SampleAnalysis.ClassicAsync()).Services
        from endpoint in service.Health
        select $"{service.Name} {endpoint.Path}");

    [Fact]
    public async Task Finds_the_servers() => Assert.Equal(
        ["mongodb", "rabbitmq", "redis", "smtp", "sqlserver"],
        (await SampleAnalysis.ClassicAsync()).Infrastructure.Select(server => server.Type).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Finds_the_connections_and_nothing_else() => Assert.Equal(
        [
            "billing-api rabbitmq broker", "billing-api sqlserver database",
            "billing-invoice-run sqlserver database",
            "catalog-api mongodb database", "catalog-api pricing http",
            "gateway billing-api http", "gateway catalog-api http", "gateway pricing http",
            "notifications rabbitmq broker", "notifications smtp mail",
            "pricing redis cache",
            "storefront gateway http",
        ],
        SampleAnalysis.Connections(await SampleAnalysis.ClassicAsync()));

    [Fact]
    public async Task Finds_databases_exchanges_and_queues() => Assert.Equal(
        [
            "billing-api notifications chandlery.events", "billing-api rabbitmq chandlery.events", "billing-api sqlserver Billing", "billing-invoice-run sqlserver Billing",
            "catalog-api mongodb catalog", "notifications rabbitmq chandlery.events", "notifications rabbitmq notifications",
        ],
        from connection in (await SampleAnalysis.ClassicAsync()).Connections
        where !string.IsNullOrEmpty(connection.Target)
        select $"{connection.From} {connection.To} {connection.Target}");

    [Fact]
    public async Task Only_the_mail_server_runs_elsewhere() => Assert.Equal(
        ["smtp"],
        (await SampleAnalysis.ClassicAsync()).Infrastructure.Where(server => server.External).Select(server => server.Type));

    [Fact]
    public async Task What_code_does_not_show_is_likely() => Assert.Equal(
        ["billing-api notifications", "pricing redis"],
        from connection in (await SampleAnalysis.ClassicAsync()).Connections
        where connection.Confidence != "certain"
        select $"{connection.From} {connection.To}");

    [Fact]
    public async Task Finds_the_secrets() => Assert.Equal(
        [
            "billing-api ConnectionStrings:BillingDb", "billing-api RabbitMq:Password", "billing-invoice-run ConnectionStrings:BillingDb",
            "catalog-api MongoDb:ConnectionString", "notifications RabbitMq:Password", "notifications Smtp:Password",
        ],
        from service in (await SampleAnalysis.ClassicAsync()).Services
        from key in service.Configuration
        where key.Secret
        select $"{service.Name} {key.Key}");

    [Fact]
    public async Task Finds_the_keys_of_the_routes() => Assert.Equal(
        [
            "Routes:0:DownstreamHostAndPorts:0:Host", "Routes:0:DownstreamHostAndPorts:0:Port", "Routes:1:DownstreamHostAndPorts:0:Host",
            "Routes:1:DownstreamHostAndPorts:0:Port", "Routes:2:DownstreamHostAndPorts:0:Host", "Routes:2:DownstreamHostAndPorts:0:Port",
        ],
        (await SampleAnalysis.ClassicAsync()).Services.Single(service => service.Name == "gateway").Configuration.Select(key => key.Key));

    [Fact]
    public async Task Finds_the_folder_that_is_written_to() => Assert.Equal(
        ["catalog-api /var/lib/chandlery/images"],
        from service in (await SampleAnalysis.ClassicAsync()).Services
        from volume in service.Volumes
        select $"{service.Name} {volume.Path}");

    [Fact]
    public async Task The_gateway_and_the_pages_face_outward() => Assert.Equal(
        ["gateway", "storefront"],
        (await SampleAnalysis.ClassicAsync()).Services.Where(service => service.Outward).Select(service => service.Name));

    [Fact]
    public async Task Leaves_nothing_else_open() => Assert.All((await SampleAnalysis.ClassicAsync()).Unresolved, unresolved => Assert.Equal("pricing", unresolved.Service));

    [Fact]
    public async Task Says_that_F_sharp_code_is_not_read() =>
        Assert.Contains((await SampleAnalysis.ClassicAsync()).Unresolved, unresolved => unresolved.Service == "pricing");

    [Fact]
    public async Task Says_why_projects_are_left_out() => Assert.Equal(
        ["Chandlery.UnitTests.csproj", "Chandlery.CodeGen.csproj", "Company.Service.csproj"],
        new[] { "Chandlery.UnitTests.csproj", "Chandlery.CodeGen.csproj", "Company.Service.csproj" }.Intersect(
            (await SampleAnalysis.ClassicAsync()).Notices.Where(notice => notice.Rule == "CTZ0003").Select(notice => Path.GetFileName(notice.File))));

    [Fact]
    public async Task No_password_of_a_settings_file_is_printed() =>
        Assert.DoesNotContain("dev-only", await SampleAnalysis.ClassicTextAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Output_is_valid_by_the_published_schema() => Assert.Empty(await ModelSchema.ErrorsAsync(await SampleAnalysis.ClassicTextAsync()));
}
