using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class LowPortFixTests() : FixTests(new LowPortFix())
{
    [Fact]
    public Task A_port() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:80");
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(443));
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:8080");
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(443));
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:8080");
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(8443));
        """);

    [Fact]
    public Task A_port_without_a_usual_other() => Offers_nothing(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:81");
        """);
}
