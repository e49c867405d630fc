using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class FileLogFixTests() : FixTests(new FileLogFix())
{
    [Fact]
    public Task A_sink() => Fixes(
        """
        using Serilog;
        Log.Logger = new LoggerConfiguration().WriteTo.File("logs/shop.txt").CreateLogger();
        """,
        """
        using Serilog;
        Log.Logger = new LoggerConfiguration().WriteTo.Console().WriteTo.File("logs/shop.txt").CreateLogger();
        """);
}
