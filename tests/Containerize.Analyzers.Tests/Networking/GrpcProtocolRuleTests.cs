namespace Containerize.Analyzers.Tests.Networking;

public class GrpcProtocolRuleTests() : RuleTests("CTZ5105")
{
    [Fact]
    public Task A_service_on_endpoints_as_they_are() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.[|MapGrpcService|]<Basket>();
        public class Basket;
        """);

    [Fact]
    public Task HTTP_2_in_code() => Guards(
        """
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => o.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2));
        builder.Build().MapGrpcService<Basket>();
        public class Basket;
        """);

    [Fact]
    public Task HTTP_2_in_the_settings() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGrpcService<Basket>();
        public class Basket;
        """, Given.Web.WithFile("/src/Shop/appsettings.json", """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }"""));
}
