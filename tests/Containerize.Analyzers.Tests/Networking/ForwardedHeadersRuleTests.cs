namespace Containerize.Analyzers.Tests.Networking;

public class ForwardedHeadersRuleTests() : RuleTests("CTZ5104")
{
    [Fact]
    public Task The_scheme_of_a_request() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/link", (HttpRequest request) => request.[|Scheme|] + "://shop" + request.IsHttps);
        """);

    [Fact]
    public Task The_address_of_the_caller() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/me", (HttpContext context) => context.Connection.[|RemoteIpAddress|]?.ToString());
        """);

    [Fact]
    public Task Forwarded_headers() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.MapGet("/link", (HttpRequest request) => request.Scheme);
        """);

    [Fact]
    public Task A_scheme_of_something_else() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/link", (Uri uri) => uri.Scheme);
        """);

    [Fact]
    public Task Who_sets_it_knows_of_the_proxy() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.Use((context, next) => { context.Request.Scheme = "https"; return next(context); });
        """);
}
