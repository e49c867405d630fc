using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class PostgresDetectorTests
{
    [Theory]
    [InlineData("services.UseNpgsql(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddNpgsql(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddNpgsqlDbContext(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureNpgsqlDbContext(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddNpgsqlDataSource(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddNpgsqlSlimDataSource(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new NpgsqlConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new NpgsqlDataSourceBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new NpgsqlSlimDataSourceBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new NpgsqlConnectionStringBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("NpgsqlDataSource.Create(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.Connection(configuration[\"K\"]);", "using Marten;", "config(K)")]
    [InlineData("DocumentStore.For(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UsePostgreSqlStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseNpgsqlConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UsePostgres(configuration[\"K\"]);", "using Quartz;", "config(K)")]
    [InlineData("services.PersistMessagesWithPostgresql(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UsePostgreSql(configuration[\"K\"]);", "using DotNetCore.CAP;", "config(K)")]
    [InlineData("services.PostgresqlDatabase(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddMarten(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddPostgres();", "using FluentMigrator;", "unknown")]
    [InlineData("services.AddNpgSql(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddDbContext<Shop>(o => o.UseNpgsql(configuration.GetConnectionString(\"Shop\")));", "", "config(ConnectionStrings:Shop)")]
    [InlineData("services.AddMarten(o => { o.Schema = 1; });", "", "unknown")]
    [InlineData("builder.AddNpgsqlDbContext<Shop>(\"shop\");", "", "config(ConnectionStrings:shop)")]
    [InlineData("o.UseNpgsql(\"Name=Shop\");", "", "config(ConnectionStrings:Shop)")]
    [InlineData("o.UseNpgsql(\"Name=Shop:Db\");", "", "config(Shop:Db)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Postgres).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("o.Connection(\"x\");", "")]
    [InlineData("store.For(\"x\");", "")]
    [InlineData("o.UseSqlServer(\"x\");", "")]
    [InlineData("services.Connection(configuration[\"K\"]);", "")]
    [InlineData("services.UsePostgres(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Postgres));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseNpgsql(\"x\");").And("static class Own { public static void UseNpgsql(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Postgres));
}
