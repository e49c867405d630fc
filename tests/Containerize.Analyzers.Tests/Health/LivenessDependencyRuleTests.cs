namespace Containerize.Analyzers.Tests.Health;

public class LivenessDependencyRuleTests() : RuleTests("CTZ5203")
{
    [Fact]
    public Task A_path_for_liveness_that_runs_every_check() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x");
        builder.Build().MapHealthChecks([|"/health/live"|]);
        """);

    [Fact]
    public Task A_tag_of_liveness_on_a_database() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x", tags: new[] { [|"live"|] });
        """);

    [Fact]
    public Task A_path_for_liveness_that_runs_none() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x", tags: ["ready"]);
        builder.Build().MapHealthChecks("/health/live", new() { Predicate = _ => false });
        """);

    [Fact]
    public Task A_path_for_readiness() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x");
        builder.Build().MapHealthChecks("/health/ready");
        """);

    [Fact]
    public Task A_method_of_the_same_name() => Guards(
        """
        new Registry().AddRedis(tags: "live");
        public class Registry { public void AddRedis(string tags) { } }
        """);
}
