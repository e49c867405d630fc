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
        var host = [|builder.Configuration.GetValue<string>("Mail:Host")!|];
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
    public Task A_number_that_has_a_value_in_any_case() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var limit = builder.Configuration.GetValue<int>("Limit")!;
        var port = builder.Configuration.GetValue<string>("Port", "25")!;
        """);

    [Fact]
    public Task Another_indexer() => Guards(
        """
        var names = new Dictionary<string, string?>();
        var name = names["configuration"]!;
        """);
}
