using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class ClosedHealthFixTests() : FixTests(new ClosedHealthFix())
{
    [Fact]
    public Task A_demand() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health").RequireAuthorization("probes");
        app.MapHealthChecks("/ready").RequireAuthorization();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapHealthChecks("/ready").RequireAuthorization();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapHealthChecks("/ready").AllowAnonymous();
        """);

    [Fact]
    public Task A_policy_for_everything_else() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization(o => o.FallbackPolicy = new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Build().MapHealthChecks("/health");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization(o => o.FallbackPolicy = new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Build().MapHealthChecks("/health").AllowAnonymous();
        """);
}
