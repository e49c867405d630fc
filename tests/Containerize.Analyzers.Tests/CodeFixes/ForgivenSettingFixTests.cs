using Containerize.Analyzers.CodeFixes;

namespace Containerize.Analyzers.Tests.CodeFixes;

public class ForgivenSettingFixTests() : FixTests(new ForgivenSettingFix())
{
    [Fact]
    public Task A_setting() => Fixes(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var a = builder.Configuration["A"]!;
        var b = builder.Configuration.GetConnectionString("B")!.Length;
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var a = builder.Configuration["A"] ?? throw new InvalidOperationException("The setting 'A' is missing.");
        var b = builder.Configuration.GetConnectionString("B")!.Length;
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        var a = builder.Configuration["A"] ?? throw new InvalidOperationException("The setting 'A' is missing.");
        var b = (builder.Configuration.GetConnectionString("B") ?? throw new InvalidOperationException("The setting 'ConnectionStrings:B' is missing.")).Length;
        """);
}
