namespace Containerize.Analyzers.Tests.Observability;

public class NoProviderRuleTests() : RuleTests("CTZ5702")
{
    [Fact]
    public Task No_provider() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.[|ClearProviders|]();
        """);

    [Fact]
    public Task The_console() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole();
        """);

    [Fact]
    public Task Another_library() => Guards(
        """
        using Serilog;
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        Log.Logger = new LoggerConfiguration().CreateLogger();
        """);
}
