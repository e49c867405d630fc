namespace Containerize.Analyzers.Tests.Platform;

public class FileCaseRuleTests() : RuleTests("CTZ5607")
{
    [Fact]
    public Task Another_case() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        builder.Configuration.AddJsonFile([|"appSettings.shop.json"|]);
        """, Given.Web.WithFile("/src/Shop/appsettings.Shop.json", "{}"));

    [Fact]
    public Task The_same_case() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        builder.Configuration.AddJsonFile("appsettings.Shop.json");
        """, Given.Web.WithFile("/src/Shop/appsettings.Shop.json", "{}"));

    [Fact]
    public Task A_file_that_is_not_known() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        builder.Configuration.AddJsonFile("settings.json");
        """, Given.Web.WithFile("/src/Shop/appsettings.Shop.json", "{}"));
}
