using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class SqliteDetectorTests
{
    [Theory]
    [InlineData("services.UseSqlite(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddSqlite(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new SqliteConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new SQLiteConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new SQLiteAsyncConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new SqliteConnectionStringBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseSQLiteStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseSQLite(configuration[\"K\"]);", "using Quartz;", "config(K)")]
    [InlineData("services.AddSqliteConnection(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddSqliteDbContext(\"main\");", "", "config(ConnectionStrings:main)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Sqlite).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("o.UseSqlite(\"DataSource=:memory:\");", "")]
    [InlineData("o.UseSqlite(\"Data Source=x;Mode=Memory;Cache=Shared\");", "")]
    [InlineData("o.UseInMemoryDatabase(\"x\");", "")]
    [InlineData("services.UseSQLite(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Sqlite));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseSqlite(\"x\");").And("static class Own { public static void UseSqlite(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Sqlite));
}
