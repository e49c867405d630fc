using Containerize.Model;

namespace Containerize.Detection.Tests.Caching;

public class RedisDetectorTests
{
    [Theory]
    [InlineData("ConnectionMultiplexer.Connect(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("ConnectionMultiplexer.ConnectAsync(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("ConfigurationOptions.Parse(configuration[\"K\"]);", "using StackExchange.Redis;", "config(K)")]
    [InlineData("services.AddStackExchangeRedisCache(o => { o.Configuration = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddDistributedRedisCache(o => { o.Configuration = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddStackExchangeRedisOutputCache(o => { o.Configuration = configuration[\"K\"]; });", "", "config(K)")]
    [InlineData("services.AddRedisClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddRedisDistributedCache(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddRedisOutputCache(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddStackExchangeRedis(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.UseRedisStorage(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.PersistKeysToStackExchangeRedis();", "", "unknown")]
    [InlineData("services.UseRedisClustering(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddRedisGrainStorage();", "", "unknown")]
    [InlineData("var c = new RedisClient(configuration[\"K\"]);", "using FreeRedis;", "config(K)")]
    [InlineData("var c = new RedisManagerPool(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new CSRedisClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddRedis(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddStackExchangeRedisCache(o => o.Configuration = configuration[\"K\"]);", "", "config(K)")]
    [InlineData("ConnectionMultiplexer.Connect(\"cache\");", "", "'cache'")]
    [InlineData("services.AddSignalR().AddStackExchangeRedis(configuration[\"K\"]);", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Redis).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("channel.Connect(\"x\");", "")]
    [InlineData("services.AddDistributedMemoryCache();", "")]
    [InlineData("ConfigurationOptions.Parse(configuration[\"K\"]);", "")]
    [InlineData("var c = new RedisClient(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.Redis));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddStackExchangeRedisCache(\"x\");").And("static class Own { public static void AddStackExchangeRedisCache(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Redis));
}
