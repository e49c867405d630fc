using Containerize.Model;

namespace Containerize.Detection.Tests.Databases;

public class MongoDbDetectorTests
{
    [Theory]
    [InlineData("var c = new MongoClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new MongoUrl(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("MongoClientSettings.FromConnectionString(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("MongoClientSettings.FromUrl(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseMongoDB(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddMongoDBClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddMongoDb(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.MongoDb).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("Other.FromUrl(\"x\");", "")]
    [InlineData("services.AddMongo();", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.MongoDb));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.UseMongoDB(\"x\");").And("static class Own { public static void UseMongoDB(this IServiceCollection services, string name) { } }").Servers(ServerTypes.MongoDb));

    [Fact]
    public void Reports_the_database_that_is_opened_by_name()
    {
        var part = Detect.InSetup("client.GetDatabase(configuration[\"D\"]);", "using MongoDB.Driver;").Only<ServerPartFact>();
        Assert.Equal(("database", "config(D)"), (part.Part, Text.Of(part.Value)));
    }

    [Theory]
    [InlineData("redis.GetDatabase(1);", "using StackExchange.Redis;")]
    [InlineData("client.GetDatabase();", "using MongoDB.Driver;")]
    public void Guards_against_databases_of_others_and_without_a_name(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).All<ServerPartFact>());
}
