namespace Containerize.Analyzers.Tests.Configuration;

public class ConnectionStringRuleTests() : RuleTests("CTZ4002")
{
    [Fact]
    public Task A_connection_string_with_a_password() => Reports(
        """
        var connection = [|"Host=db;Database=shop;Username=shop;Password=s3cret!x"|];
        """);

    [Fact]
    public Task An_address_with_a_password() => Reports(
        """
        var broker = [|"amqp://shop:s3cret!x@rabbitmq:5672"|];
        """);

    [Fact]
    public Task A_connection_string_without() => Guards(
        """
        var connection = "Host=db;Database=shop;Username=shop";
        """);

    [Fact]
    public Task A_place_for_a_password() => Guards(
        """
        var connection = "Host=db;Database=shop;Password=<your password>;";
        var other = $"Host=db;Username=shop;Password={connection}";
        var third = "Host=db;Username=shop;Password=changeme";
        """);

    [Fact]
    public Task The_guest_whom_every_broker_knows() => Guards(
        """
        var broker = "amqp://guest:guest@localhost:5672";
        """);

    [Fact]
    public Task What_only_tools_create() => Guards(
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Design;
        public class Factory : IDesignTimeDbContextFactory<DbContext>
        {
            public DbContext CreateDbContext(string[] args) { var connection = "Host=localhost;Database=shop;Password=s3cret!x"; return null!; }
        }
        """, Given.Library);

    [Fact]
    public Task Development() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
            Console.WriteLine("Host=localhost;Database=shop;Password=s3cret!x");
        """);
}
