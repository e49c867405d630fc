namespace Containerize.Analyzers.Tests.State;

public class InMemorySessionRuleTests() : RuleTests("CTZ5402")
{
    [Fact]
    public Task Sessions_in_memory() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.[|AddDistributedMemoryCache|]();
        builder.Services.AddSession();
        """);

    [Fact]
    public Task A_cache_on_a_server() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        if (args.Length == 0)
            builder.Services.AddDistributedMemoryCache();
        else
            builder.Services.AddStackExchangeRedisCache(o => { });
        """);

    [Fact]
    public Task Development() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
            builder.Services.AddDistributedMemoryCache();
        """);
}
