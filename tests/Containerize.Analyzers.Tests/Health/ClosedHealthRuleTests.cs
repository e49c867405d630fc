namespace Containerize.Analyzers.Tests.Health;

public class ClosedHealthRuleTests() : RuleTests("CTZ5204")
{
    [Fact]
    public Task An_endpoint_behind_authorization() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health").[|RequireAuthorization|]();
        """);

    [Fact]
    public Task A_policy_for_everything_else() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization(o => o.FallbackPolicy = new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Build().[|MapHealthChecks|]("/health");
        """);

    [Fact]
    public Task An_endpoint_for_everybody() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapGet("/orders", () => 1).RequireAuthorization();
        """);
}
