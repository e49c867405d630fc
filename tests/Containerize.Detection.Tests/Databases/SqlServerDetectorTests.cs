using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class SqlServerDetectorTests
{
    [Theory]
    [InlineData("services.UseSqlServer(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseAzureSql(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddSqlServer(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddSqlServerDbContext(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddSqlServerClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("var c = new SqlConnection(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new SqlConnectionStringBuilder(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseSqlServerStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.PersistMessagesWithSqlServer(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.StoreInSqlServer(configuration[\"K\"], \"Sagas\");", "", "config(K)")]
    [InlineData("services.UseTransport<SqlServerTransport>();", "", "unknown")]
    [InlineData("services.UsingSqlServer();", "", "unknown")]
    [InlineData("var c = new SqlServerTransport(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new SqlServerStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.SqlDatabase(configuration[\"K\"]);", "using DbUp;", "config(K)")]
    [InlineData("services.AddDistributedSqlServerCache(o => { o.ConnectionString = configuration[\"K\"]; });", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.SqlServer).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("EnsureDatabase.For.SqlDatabase(\"x\");", "")]
    [InlineData("o.UseNpgsql(\"x\");", "")]
    [InlineData("services.SqlDatabase(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.SqlServer));

    [Theory]
    [InlineData("dbup-sqlserver", 1)]
    [InlineData("DbUp.SqlServer", 1)]
    [InlineData("DbUpper", 0)]
    [InlineData("Other", 0)]
    public void An_extension_in_no_namespace_is_that_of_its_package(string assembly, int found)
    {
        const string Package = "namespace DbUp { public class Supported; } public static class Extensions { public static void SqlDatabase(this DbUp.Supported supported, string connection) { } }";
        Assert.Equal(found, Detect.InSetup("new Supported().SqlDatabase(configuration[\"K\"]);", "using DbUp;").WithPackage(Package, assembly).Servers(ServerTypes.SqlServer).Count);
    }

    [Fact]
    public void Guards_against_a_method_of_the_solution_in_no_namespace() =>
        Assert.Empty(Detect.InSetup("services.SqlDatabase(\"x\");", "using DbUp;").And("namespace DbUp { } static class Own { public static void SqlDatabase(this IServiceCollection services, string name) { } }").Servers(ServerTypes.SqlServer));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseSqlServer(\"x\");").And("static class Own { public static void UseSqlServer(this IServiceCollection services, string name) { } }").Servers(ServerTypes.SqlServer));
}
