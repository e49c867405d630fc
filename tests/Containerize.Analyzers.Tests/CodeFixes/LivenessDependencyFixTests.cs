using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class LivenessDependencyFixTests() : FixTests(new LivenessDependencyFix())
{
    [Fact]
    public Task A_path() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x");
        var app = builder.Build();
        app.MapHealthChecks("/live");
        app.MapHealthChecks("/alive");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x");
        var app = builder.Build();
        app.MapHealthChecks("/live", new Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/alive");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x");
        var app = builder.Build();
        app.MapHealthChecks("/live", new Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/alive", new Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions { Predicate = _ => false });
        """);
}
