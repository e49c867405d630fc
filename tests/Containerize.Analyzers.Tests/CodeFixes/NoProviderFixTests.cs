using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class NoProviderFixTests() : FixTests(new NoProviderFix())
{
    [Fact]
    public Task A_call() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders().AddConsole();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders().AddConsole();
        builder.Services.AddLogging(logging => logging.ClearProviders().AddConsole());
        """);
}
