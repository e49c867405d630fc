namespace Containerize.Analyzers.Tests.Networking;

public class LowPortRuleTests() : RuleTests("CTZ0107")
{
    [Fact]
    public Task An_address() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls([|"http://*:80"|]);
        """);

    [Fact]
    public Task A_number() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP([|443|]));
        """);

    [Fact]
    public Task A_port_that_anybody_may_take() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://*:8080");
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(1024));
        """);

    [Fact]
    public Task A_port_from_configuration() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(builder.Configuration.GetValue("Port", 8080)));
        """);
}
