namespace Containerize.Analyzers.Tests.Health;

public class DevelopmentHealthRuleTests() : RuleTests("CTZ5201")
{
    [Fact]
    public Task An_endpoint_in_Development_alone() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.[|MapHealthChecks|]("/health");
        }
        """);

    [Fact]
    public Task A_return_before_it() => Reports(
        """
        public static class Probes
        {
            public static void Map(WebApplication app)
            {
                if (!app.Environment.IsDevelopment())
                    return;
                app.[|MapHealthChecks|]("/health");
            }
        }
        """, Given.Library);

    [Fact]
    public Task Every_environment() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health");
        """);

    [Fact]
    public Task Every_environment_but_Development() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (!app.Environment.IsDevelopment())
            app.MapHealthChecks("/health");
        """);
}
