namespace Containerize.Analyzers.Tests.Observability;

public class FileLogRuleTests() : RuleTests("CTZ5701")
{
    [Fact]
    public Task A_file_alone() => Reports(
        """
        using Serilog;
        Log.Logger = new LoggerConfiguration().WriteTo.[|File|]("logs/shop.txt").CreateLogger();
        """);

    [Fact]
    public Task The_console_as_well() => Guards(
        """
        using Serilog;
        Log.Logger = new LoggerConfiguration().WriteTo.Console().WriteTo.File("logs/shop.txt").CreateLogger();
        """);

    [Fact]
    public Task No_log() => Guards(
        """
        File.WriteAllText("x", "WriteTo");
        """);
}
