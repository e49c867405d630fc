namespace Containerize.Analyzers.Tests.Configuration;

public class ForgivenSettingRuleTests() : RuleTests("CTZ5301")
{
    [Fact]
    public Task A_setting_that_is_taken_for_granted() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var url = [|builder.Configuration["Services:Catalog"]!|];
        var connection = [|builder.Configuration.GetConnectionString("Orders")!|];
        """);

    [Fact]
    public Task A_check() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var url = builder.Configuration["Services:Catalog"] ?? throw new InvalidOperationException("missing");
        """);

    [Fact]
    public Task A_default() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var url = (builder.Configuration["Services:Catalog"] ?? "http://catalog")!;
        """);

    [Fact]
    public Task Another_indexer() => Guards(
        """
        var names = new Dictionary<string, string?>();
        var name = names["configuration"]!;
        """);
}
