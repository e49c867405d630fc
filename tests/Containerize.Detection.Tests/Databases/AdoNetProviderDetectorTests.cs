using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class AdoNetProviderDetectorTests
{
    [Theory]
    [InlineData("UseAdoNetClustering", "Npgsql", ServerTypes.Postgres)]
    [InlineData("UseAdoNetReminderService", "MySql.Data.MySqlConnector", ServerTypes.MySql)]
    [InlineData("AddAdoNetStreams", "Microsoft.Data.SqlClient", ServerTypes.SqlServer)]
    public void Reports_the_database_of_the_provider(string method, string invariant, string type)
    {
        var server = Detect.InSetup($"silo.{method}(o => {{ o.Invariant = \"{invariant}\"; o.ConnectionString = configuration[\"K\"]; }});").Server(type);
        Assert.Equal(("config(K)", "connection-string"), (Text.Of(server.Address), server.Form));
    }

    [Fact]
    public void A_storage_has_a_name_before_its_options() =>
        Assert.Equal(ServerTypes.Postgres, Detect.InSetup("silo.AddAdoNetGrainStorage(\"grains\", o => { o.Invariant = \"Npgsql\"; });").Only<ServerFact>().ServerType);

    [Fact]
    public void Without_a_provider_it_is_sql_server() => Assert.Equal(ServerTypes.SqlServer, Detect.InSetup("silo.UseAdoNetClustering(o => o.ConnectionString = configuration[\"K\"]);").Only<ServerFact>().ServerType);

    [Theory]
    [InlineData("o.Invariant = \"Some.Other\";")]
    [InlineData("o.Invariant = configuration[\"Provider\"];")]
    public void A_provider_that_is_not_known_is_said(string set)
    {
        var run = Detect.InSetup($"silo.UseAdoNetClustering(o => {{ {set} }});");
        Assert.Empty(run.All<ServerFact>());
        Assert.Contains("UseAdoNetClustering", run.Only<UnresolvedFact>().Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseAdoNetClustering();").And("static class Own { public static void UseAdoNetClustering(this IServiceCollection services) { } }").All<ServerFact>());
}
