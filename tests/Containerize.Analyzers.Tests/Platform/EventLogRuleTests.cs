namespace Containerize.Analyzers.Tests.Platform;

public class EventLogRuleTests() : RuleTests("CTZ5603")
{
    [Fact]
    public Task A_provider() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.[|AddEventLog|]();
        """);

    [Fact]
    public Task An_entry() => Reports(
        """
        System.Diagnostics.EventLog.[|WriteEntry|]("shop", "started");
        """);

    [Fact]
    public Task Guarded() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        if (OperatingSystem.IsWindows())
            builder.Logging.AddEventLog();
        """);

    [Fact]
    public Task Another_log() => Guards(
        """
        EventLog.WriteEntry("started");
        public static class EventLog { public static void WriteEntry(string text) { } }
        """);
}
