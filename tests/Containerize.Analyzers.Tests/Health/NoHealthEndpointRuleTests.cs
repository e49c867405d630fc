namespace Containerize.Analyzers.Tests.Health;

public class NoHealthEndpointRuleTests() : RuleTests("CTZ0102")
{
    [Fact]
    public Task A_web_program_without_any() => Reports(
        """
        var builder = WebApplication.[|CreateBuilder|](args);
        var app = builder.Build();
        app.MapGet("/products", () => 1);
        app.Run();
        """);

    [Fact]
    public Task One_that_is_mapped() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapHealthChecks("/health");
        """);

    [Fact]
    public Task One_that_another_file_maps() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/", () => 1);
        """, Given.Web with { More = ["""public static class Probes { public static void Map(WebApplication app) => app.MapGet("/healthz", () => 1); }"""] });

    [Fact]
    public Task What_another_assembly_maps_is_not_known() => Guards(
        """
        using Company.ServiceDefaults;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapDefaultEndpoints();
        """);

    [Fact]
    public Task A_library() => Guards(
        """
        public static class Hosts { public static WebApplication Make() => WebApplication.CreateBuilder().Build(); }
        """, Given.Library);

    [Fact]
    public Task Tests() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        """, Given.Web.With("IsTestProject", "true"));
}
