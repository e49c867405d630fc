using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class FileCaseFixTests() : FixTests(new FileCaseFix())
{
    [Fact]
    public Task A_name() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddJsonFile("appSettings.shop.json");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddJsonFile("appsettings.Shop.json");
        """, given: Given.Web.WithFile("/src/Shop/appsettings.Shop.json", "{}"));
}
