namespace Containerize.Analyzers.Tests.Networking;

public class LoopbackClientRuleTests() : RuleTests("CTZ5102")
{
    [Fact]
    public Task A_base_address() => Reports(
        """
        var services = new ServiceCollection();
        services.AddHttpClient("catalog", c => c.BaseAddress = new Uri([|"http://localhost:5001"|]));
        """);

    [Fact]
    public Task A_request() => Reports(
        """
        var json = await new HttpClient().GetStringAsync([|"http://127.0.0.1:5001/products"|]);
        """);

    [Fact]
    public Task A_channel() => Reports(
        """
        var channel = Grpc.Net.Client.GrpcChannel.ForAddress([|"http://localhost:5002"|]);
        """);

    [Fact]
    public Task A_database() => Reports(
        """
        using Microsoft.EntityFrameworkCore;
        var services = new ServiceCollection();
        services.AddDbContext<ShopContext>(o => o.UseNpgsql([|"Host=localhost;Port=5432;Database=shop"|]));
        public class ShopContext : DbContext;
        """);

    [Fact]
    public Task A_cache() => Reports(
        """
        using Microsoft.AspNetCore.SignalR;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSignalR().AddStackExchangeRedis([|"localhost:6379,abortConnect=false"|]);
        """);

    [Fact]
    public Task A_database_elsewhere() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        var services = new ServiceCollection();
        services.AddDbContext<ShopContext>(o => o.UseNpgsql("Host=db;Application Name=localhost.test"));
        public class ShopContext : DbContext;
        """);

    [Fact]
    public Task A_broker() => Reports(
        """
        var factory = new RabbitMQ.Client.ConnectionFactory { HostName = [|"localhost"|] };
        """);

    [Fact]
    public Task Another_host() => Guards(
        """
        var json = await new HttpClient().GetStringAsync("http://catalog-api:8080/products");
        """);

    [Fact]
    public Task What_is_used_when_a_key_is_missing() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        builder.Services.AddHttpClient("catalog", c => c.BaseAddress = new Uri(builder.Configuration["Catalog"] ?? "http://localhost:5001"));
        """);

    [Fact]
    public Task Origins_of_browsers() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("http://localhost:3000")));
        """);

    [Fact]
    public Task Development() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
            builder.Services.AddHttpClient("catalog", c => c.BaseAddress = new Uri("http://localhost:5001"));
        """);

    [Fact]
    public Task Tests() => Guards(
        """
        var json = await new HttpClient().GetStringAsync("http://localhost:5001");
        """, Given.Web.With("IsTestProject", "true"));
}
