using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class DevelopmentHealthFixTests() : FixTests(new DevelopmentHealthFix())
{
    [Fact]
    public Task The_only_statement() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.MapHealthChecks("/health");
        }
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.Run();
        """);

    [Fact]
    public Task One_of_several() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
            app.MapHealthChecks("/health");
        }
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health");
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
        }
        app.Run();
        """);

    [Fact]
    public Task A_return_before_it() => Offers_nothing(
        """
        public static class Probes
        {
            public static void Map(WebApplication app)
            {
                if (!app.Environment.IsDevelopment())
                    return;
                app.MapHealthChecks("/health");
            }
        }
        """, Given.Library);
}
