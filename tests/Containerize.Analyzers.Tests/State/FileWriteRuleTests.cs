namespace Containerize.Analyzers.Tests.State;

public class FileWriteRuleTests() : RuleTests("CTZ5401")
{
    [Fact]
    public Task A_relative_path() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapPost("/images", (string name) => File.[|WriteAllText|]("uploads/" + name, "x"));
        """);

    [Fact]
    public Task The_content_root() => Reports(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapPost("/images", () => File.[|WriteAllText|](Path.Combine(app.Environment.ContentRootPath, "data", "x.txt"), "x"));
        """);

    [Fact]
    public Task A_folder_from_configuration() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapPost("/images", (string name) => File.WriteAllText(Path.Combine(builder.Configuration["Uploads"]!, name), "x"));
        """);

    [Fact]
    public Task The_folder_for_temporary_files() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapPost("/images", () => File.WriteAllText(Path.Combine(Path.GetTempPath(), "x"), "x"));
        """);

    [Fact]
    public Task Reading() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/terms", () => File.ReadAllText("terms.txt"));
        """);

    [Fact]
    public Task A_tool_that_ends() => Guards(
        """
        File.WriteAllText("report.txt", "x");
        """, Given.Console);

    [Fact]
    public Task Tests() => Guards(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        File.WriteAllText("report.txt", "x");
        """, Given.Web.With("IsTestProject", "true"));
}
