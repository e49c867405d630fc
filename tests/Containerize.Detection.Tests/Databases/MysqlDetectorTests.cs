using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class MysqlDetectorTests
{
    [Theory]
    [InlineData("services.UseMySql(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseMySQL(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddMySqlDbContext(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddMySqlDataSource(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("var c = new MySqlConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new MySqlConnectionStringBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new MySqlDataSourceBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new MySqlStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.PersistMessagesWithMySql(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.MySqlDatabase(configuration[\"K\"]);", "using DbUp;", "config(K)")]
    [InlineData("services.AddMySql(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.MySql).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("services.MySqlDatabase(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.MySql));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseMySql(\"x\");").And("static class Own { public static void UseMySql(this IServiceCollection services, string name) { } }").Servers(ServerTypes.MySql));
}
