using Containerize.Model;
using Containerize.Testing;
using Containerize.Workspace.Caching;

namespace Containerize.Workspace.Tests.Caching;

/// <summary>Whatever happens to a solution between two runs, what comes out with the cache is what comes out without.</summary>
public sealed class CacheTests : IDisposable
{
    private const int Steps = 24;

    // No project of another test names it.
    private const string Variable = "CacheTestsVariable";
    private readonly TemporaryFolder _folder = new();
    private readonly CacheFolder _cache;
    private readonly string _solution;

    public CacheTests()
    {
        _cache = new CacheFolder(System.IO.Path.Combine(_folder.Path, "cache"));
        _folder.Write("s/common/Common.csproj", Projects.Library);
        _folder.Write("s/a/Sub/notes.txt", "");
        _folder.Write("s/common/Paths.cs", "namespace Common; public static class Paths { public const string Alive = \"/alive\"; }");
        _folder.Write("s/a/A.csproj", Projects.Web.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"..\\common\\Common.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal));
        _folder.Write("s/a/Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\napp.MapHealthChecks(Common.Paths.Alive);\napp.Run();\n");
        _solution = _folder.Write("s/S.slnx", Projects.Slnx("a/A.csproj", "common/Common.csproj"));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _folder.Dispose();
    }

    [Fact]
    public async Task The_second_run_takes_everything_from_the_cache()
    {
        var first = await ReadAsync(_cache);
        var kept = Entries();
        Assert.Equal(6, kept.Length);
        Assert.Equal(first, await ReadAsync(_cache));
        Assert.Equal(kept, Entries());
    }

    [Theory]
    [InlineData("var c = new Npgsql.NpgsqlConnection(\"Host=db;Password=PLANTED\");")]
    [InlineData("var c = builder.Configuration.GetValue(\"Jwt:SigningKey\", \"PLANTED\");")]
    public async Task A_secret_in_code_is_not_copied_into_the_cache(string statement)
    {
        _folder.Write("s/a/Program.cs", $"var builder = WebApplication.CreateBuilder(args);\n{statement}\nvar app = builder.Build();\napp.Run();\n");
        var first = await ReadAsync(_cache);
        Assert.All(Entries(), entry => Assert.DoesNotContain("PLANTED", File.ReadAllText(entry), StringComparison.Ordinal));
        Assert.Equal(first, await ReadAsync(_cache));
    }

    [Fact]
    public async Task A_damaged_cache_changes_nothing()
    {
        var first = await ReadAsync(_cache);
        foreach (var entry in Entries()) await File.WriteAllTextAsync(entry, "damaged");
        Assert.Equal(first, await ReadAsync(_cache));
    }

    [Theory]
    [InlineData("s/Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework><AssemblyName>Other</AssemblyName></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><AssemblyName>Above</AssemblyName></PropertyGroup></Project>")]
    [InlineData("s/a/More.cs", "class More { void M(Microsoft.AspNetCore.Builder.WebApplication app) { app.MapHealthChecks(\"/more\"); } }")]
    [InlineData("s/common/Paths.cs", "namespace Common; public static class Paths { public const string Alive = \"/changed\"; }")]
    [InlineData("s/a/appsettings.json", "{ \"Urls\": \"http://*:9000\" }")]
    [InlineData("s/Directory.Build.targets", "<Project><PropertyGroup Condition=\"Exists('$(MSBuildThisFileDirectory)flag')\"><AssemblyName>Flag</AssemblyName></PropertyGroup></Project>")]
    public async Task A_file_that_appears_or_changes_is_seen(string path, string content)
    {
        var before = await ReadAsync(_cache);
        _folder.Write(path, content);
        _folder.Write("s/flag", "");
        var after = await ReadAsync(_cache);
        Assert.Equal(await ReadAsync(null), after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Random_edits_never_make_the_cache_say_something_else()
    {
        var random = new Random(20260);
        for (var step = 0; step < Steps; step++)
        {
            Edit(random);
            var (expected, actual) = (await ReadAsync(null), await ReadAsync(_cache));
            Assert.Equal(expected.Solution.Projects, actual.Solution.Projects);
            Assert.Equal(expected, actual);
        }
    }

    private void Edit(Random random)
    {
        string[] folders = ["s/a", "s/common", "s", "s/a/Sub"];
        var folder = folders[random.Next(folders.Length)];
        var name = "F" + random.Next(3);
        switch (random.Next(7))
        {
            case 0 or 1:
                _folder.Write($"{folder}/{name}.cs", $"namespace N{random.Next(2)}; static class {name} {{ public static void Add{random.Next(3)}(string url) {{ new Npgsql.NpgsqlConnection(url); F{random.Next(3)}.Add{random.Next(3)}(\"Host=h{random.Next(5)}\"); }} }}");
                break;
            case 2:
                File.Delete(System.IO.Path.Combine(_folder.Path, folder, name + ".cs"));
                break;
            case 3:
                _folder.Write($"{(random.Next(2) == 0 ? "s" : folder)}/Directory.Build.props", $"<Project><PropertyGroup><DefineConstants>C{random.Next(3)}</DefineConstants><Version>1.0.{random.Next(3)}</Version><AssemblyName>A$({Variable})</AssemblyName></PropertyGroup></Project>");
                break;
            case 6:
                Environment.SetEnvironmentVariable(Variable, "v" + random.Next(2));
                break;
            case 4:
                File.Delete(System.IO.Path.Combine(_folder.Path, folder, "Directory.Build.props"));
                break;
            case 5:
                Rename(System.IO.Path.Combine(_folder.Path, folder, name + ".cs"), System.IO.Path.Combine(_folder.Path, "s/a", $"F{random.Next(3)}.cs"));
                break;
        }
    }

    private static void Rename(string from, string to)
    {
        if (File.Exists(from) && from != to) File.Move(from, to, overwrite: true);
    }

    private string[] Entries() => [.. Directory.GetFiles(_cache.Folder).Order(StringComparer.Ordinal)];

    private Task<SolutionFacts> ReadAsync(CacheFolder? cache) => SolutionReader.ReadAsync(_solution, new WorkspaceOptions { Cache = cache }, CancellationToken.None);
}
