namespace Containerize.Analyzers.Tests.State;

public class DataProtectionRuleTests() : RuleTests("CTZ0123")
{
    [Fact]
    public Task Cookies_without_keys_that_last() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().[|AddCookie|]();
        """);

    [Fact]
    public Task Keys_that_are_configured_and_not_kept() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        Microsoft.Extensions.DependencyInjection.DataProtectionServiceCollectionExtensions.[|AddDataProtection|](builder.Services);
        builder.Services.AddSession();
        """);

    [Fact]
    public Task Keys_on_a_server() => Guards(
        """
        using Microsoft.AspNetCore.DataProtection;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie();
        builder.Services.AddDataProtection().PersistKeysToStackExchangeRedis();
        """);

    [Fact]
    public Task No_cookies() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication();
        """);
}
