using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Workspace.Tests;

public sealed class CodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Facts_name_the_file_relative_to_the_root_and_the_line()
    {
        _folder.Write("a/Program.cs", "var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapHealthChecks(\"/alive\");\napp.Run();\n");
        _folder.Write("a/A.csproj", Projects.Web);
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("a/A.csproj")));
        var health = Assert.Single(Assert.Single(facts.Facts).Facts.OfType<HealthEndpointFact>());
        Assert.Equal(("a/Program.cs", 3), (health.Evidence.File, health.Evidence.Line));
    }

    [Fact]
    public async Task Constants_of_referenced_projects_bind()
    {
        _folder.Write("common/Common.csproj", Projects.Library);
        _folder.Write("common/Paths.cs", "namespace Common; public static class Paths { public const string Alive = \"/from-library\"; }");
        _folder.Write("a/Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\napp.MapHealthChecks(Common.Paths.Alive);\napp.Run();\n");
        _folder.Write("a/A.csproj", Projects.Web.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"..\\common\\Common.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal));
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("a/A.csproj")));
        var health = Assert.Single(facts.Facts.SelectMany(f => f.Facts).OfType<HealthEndpointFact>());
        Assert.Equal(TextValue.Of("/from-library"), health.Path);
    }

    [Theory]
    [InlineData("_held.Settings[\"A\"]", "class Held { public IConfiguration Settings { get; set; } }", true)]
    [InlineData("_held.Settings.GetValue<int>(\"A\")", "class Held { public IConfigurationSection Settings; }", true)]
    [InlineData("Settings[\"A\"]", "class Base { protected IConfiguration Settings { get; } }", true)]
    [InlineData("_held.Read.Value[\"A\"]", "class Held { public Box<IConfiguration> Read { get; } }", true)]
    [InlineData("_held.Settings[\"A\"]", "class Held { public Rows Settings { get; set; } }", false)]
    [InlineData("_held.Settings[\"A\"]", "class Held { public Rows Settings { get; set; } int M() { IConfiguration configuration = null; return 0; } }", false)]
    [InlineData("Settings[\"A\"]", "class Base { protected Rows Settings { get; } }", false)]
    [InlineData("ToRows()[\"A\"]", "class Held { public Rows ToRows() => null; }", false)]
    public async Task A_member_is_configuration_where_its_declaration_names_the_type(string read, string library, bool isRead)
    {
        _folder.Write("a/Held.cs", "using Microsoft.Extensions.Configuration; " + library);
        _folder.Write("a/Rows.cs", "class Rows { public string this[string name] => name; } class Box<T> { public T Value { get; } }");
        _folder.Write("a/Base.cs", library.StartsWith("class Base", StringComparison.Ordinal) ? "class Held { }" : "class Base { }");
        _folder.Write("a/C.cs", $"class C : Base {{ private readonly Held _held; string M() {{ var configured = 1; return $\"{{configured}}{{{read}}}\"; }} }} // ConfigurationManager");
        _folder.Write("a/A.csproj", Projects.Web);
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("a/A.csproj")));
        Assert.Equal(isRead, facts.Facts.SelectMany(f => f.Facts).Any(f => f is ConfigurationReadFact));
    }

    [Fact]
    public async Task Code_that_does_not_compile_and_files_that_are_gone_or_huge_do_not_stop_anything()
    {
        _folder.Write("a/A.csproj", Projects.Web.Replace("</Project>", "<ItemGroup><Compile Include=\"Gone.cs\" /></ItemGroup></Project>", StringComparison.Ordinal));
        _folder.Write("a/Broken.cs", "class {{{ ???");
        _folder.Write("a/Huge.cs", new string('/', 9 << 20));
        _folder.Write("a/Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\napp.MapHealthChecks(\"/alive\");\n");
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("a/A.csproj")));
        Assert.Contains(facts.Facts.SelectMany(f => f.Facts), f => f is HealthEndpointFact);
    }

    [Fact]
    public async Task Tests_are_not_looked_into()
    {
        _folder.Write("t/T.csproj", Projects.Sdk("<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.0.0\" /></ItemGroup>"));
        _folder.Write("t/T.cs", "class T { void M(Microsoft.AspNetCore.Builder.WebApplication app) { app.MapHealthChecks(\"/alive\"); } }");
        var facts = await Reading.ReadAsync(_folder.Write("S.slnx", Projects.Slnx("t/T.csproj")));
        Assert.Empty(facts.Facts);
        Assert.Single(facts.Solution.Projects);
    }

    [Fact]
    public async Task Reading_twice_gives_the_same()
    {
        var first = await Reading.ReadAsync(Checkout.Path("samples/classic/Classic.sln"));
        var second = await Reading.ReadAsync(Checkout.Path("samples/classic/Classic.sln"));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Cancelling_stops_the_reading()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SolutionReader.ReadAsync(Checkout.Path("samples/shop/Shop.sln"), new WorkspaceOptions(), cancelled.Token));
    }
}
