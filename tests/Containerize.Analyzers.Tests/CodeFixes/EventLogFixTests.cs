using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class EventLogFixTests() : FixTests(new EventLogFix())
{
    [Fact]
    public Task A_statement() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddEventLog();
        builder.Logging.AddConsole();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddConsole();
        """);

    [Fact]
    public Task A_link_of_a_chain() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddConsole().AddEventLog().AddDebug();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddConsole().AddDebug();
        """);
}
