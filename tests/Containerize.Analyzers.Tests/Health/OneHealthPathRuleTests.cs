namespace Containerize.Analyzers.Tests.Health;

public class OneHealthPathRuleTests() : RuleTests("CTZ5202")
{
    [Fact]
    public Task One_path_that_asks_a_database() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x");
        builder.Build().MapHealthChecks([|"/health"|]);
        """);

    [Fact]
    public Task Two_paths() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks().AddNpgSql("x");
        var app = builder.Build();
        app.MapHealthChecks("/ready");
        app.MapHealthChecks("/live", new() { Predicate = _ => false });
        """);

    [Fact]
    public Task No_check_of_another_system() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        builder.Build().MapHealthChecks("/health");
        """);
}
