using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class LoopbackBindingFixTests() : FixTests(new LoopbackBindingFix())
{
    [Fact]
    public Task An_address() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://localhost:5000");
        builder.WebHost.UseUrls("http://127.0.0.1:5001;https://localhost:5002");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:5000");
        builder.WebHost.UseUrls("http://127.0.0.1:5001;https://localhost:5002");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:5000");
        builder.WebHost.UseUrls("http://*:5001;https://*:5002");
        """);

    [Fact]
    public Task Kestrel() => Fixes(
        """
        using System.Net;
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(5000));
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 5001));
        """,
        """
        using System.Net;
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5000));
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 5001));
        """,
        """
        using System.Net;
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5000));
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Any, 5001));
        """);
}
