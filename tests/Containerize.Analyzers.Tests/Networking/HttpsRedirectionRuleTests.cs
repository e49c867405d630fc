namespace Containerize.Analyzers.Tests.Networking;

public class HttpsRedirectionRuleTests() : RuleTests("CTZ5103")
{
    [Fact]
    public Task A_redirection_that_leads_nowhere() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.[|UseHttpsRedirection|]();
        """);

    [Fact]
    public Task One_for_Production() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (!app.Environment.IsDevelopment())
            app.[|UseHttpsRedirection|]();
        """);

    [Fact]
    public Task Development() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
            app.UseHttpsRedirection();
        """);

    [Fact]
    public Task Forwarded_headers() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseHttpsRedirection();
        """);

    [Fact]
    public Task A_port_that_is_set() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpsRedirection(o => o.HttpsPort = 443);
        builder.Build().UseHttpsRedirection();
        """);

    [Fact]
    public Task A_certificate_in_the_settings() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.UseHttpsRedirection();
        """, Given.Web.WithFile("/src/Shop/appsettings.json", """{ "Kestrel": { "Certificates": { "Default": { "Path": "x" } } } }"""));

    [Fact]
    public Task A_library() => Guards(
        """
        public static class Pipeline { public static void Use(WebApplication app) => app.UseHttpsRedirection(); }
        """, Given.Library);
}
