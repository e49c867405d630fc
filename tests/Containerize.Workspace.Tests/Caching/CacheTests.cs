using Containerize.Model;
using Containerize.Testing;
using Containerize.Workspace.Caching;

namespace Containerize.Workspace.Tests.Caching;

/// <summary>Whatever happens to a solution between two runs, what comes out with the cache is what comes out without.</summary>
public sealed class CacheTests : IDisposable
{
    // More of them, and other ones, by hand: CACHE_TEST_STEPS=2000 CACHE_TEST_SEED=7 dotnet test
    private static readonly int Steps = int.Parse(Environment.GetEnvironmentVariable("CACHE_TEST_STEPS") ?? "40", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("CACHE_TEST_SEED") ?? "20260", System.Globalization.CultureInfo.InvariantCulture);

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
        _folder.Write("s/a/A.csproj", Projects.Web.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"..\\common\\Common.csproj\" /><ProjectReference Include=\"..\\b\\B.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal));
        _folder.Write("s/b/B.csproj", Projects.Library.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"..\\common\\Common.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal));
        _folder.Write("s/a/Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\napp.MapHealthChecks(Common.Paths.Alive);\napp.Run();\n");
        _solution = _folder.Write("s/S.slnx", Projects.Slnx("a/A.csproj", "b/B.csproj", "common/Common.csproj"));
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
        Assert.Equal(8, kept.Length);
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

    [Theory]
    [InlineData("namespace Common; public static class Plain { public static int Twice(int x) { return x * 3; } }")]
    [InlineData("namespace Common; public static class Plain { public static int Twice(int x) { var more = x; return more + x; } }")]
    public async Task An_edit_inside_a_method_that_says_nothing_reads_no_project_anew(string edited)
    {
        _folder.Write("s/common/Plain.cs", "namespace Common; public static class Plain { public static int Twice(int x) { return x * 2; } }");
        var before = await ReadAsync(_cache);
        var kept = Entries().Where(entry => System.IO.Path.GetFileName(entry).StartsWith("p-", StringComparison.Ordinal)).ToArray();
        _folder.Write("s/common/Plain.cs", edited);
        Assert.Equal(before, await ReadAsync(_cache));
        Assert.Equal(kept, Entries().Where(entry => System.IO.Path.GetFileName(entry).StartsWith("p-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_edit_of_a_method_that_a_fact_leads_to_is_seen()
    {
        // The name of the method is wanted only because a value turned out to be its parameter; the file that calls it has no trigger word.
        _folder.Write("s/b/Store.cs", "namespace B; public static class Store { public static void Open(string url) { new Npgsql.NpgsqlConnection(url); } }");
        _folder.Write("s/b/Caller.cs", "namespace B; public static class Caller { public static void Go() { Store.Open(\"Host=one\"); } }");
        _folder.Write("s/a/Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\nB.Caller.Go();\napp.Run();\n");
        var before = await ReadAsync(_cache);
        _folder.Write("s/b/Caller.cs", "namespace B; public static class Caller { public static void Go() { Store.Open(\"Host=two\"); } }");
        var after = await ReadAsync(_cache);
        Assert.Equal(await ReadAsync(null), after);
        Assert.NotEqual(before.Facts, after.Facts);
    }

    [Fact]
    public async Task What_only_an_earlier_candidate_mentions_is_known_where_a_later_round_reads_a_project_anew()
    {
        // Early has a trigger word and calls what a later round asks for, with a constant of a file that nothing else mentions; the edit wakes its project in that later round.
        _folder.Write("s/b/Store.cs", "namespace B; public static class Store { public static void Open(string url) { new Npgsql.NpgsqlConnection(url); } }");
        _folder.Write("s/b/Names.cs", "namespace B; public static class Names { public const string Host = \"Host=only-here\"; }");
        _folder.Write("s/b/Early.cs", "namespace B; public static class Early { public static void Go() { new Npgsql.NpgsqlConnection(\"Host=early\"); Store.Open(Names.Host); } }");
        _folder.Write("s/b/Caller.cs", "namespace B; public static class Caller { public static void Go() { Store.Open(\"Host=one\"); } }");
        _folder.Write("s/a/Program.cs", "var app = WebApplication.CreateBuilder(args).Build();\nB.Caller.Go();\nB.Early.Go();\napp.Run();\n");
        await ReadAsync(_cache);
        _folder.Write("s/b/Caller.cs", "namespace B; public static class Caller { public static void Go() { Store.Open(\"Host=two\"); } }");
        var (expected, actual) = (await ReadAsync(null), await ReadAsync(_cache));
        Assert.Contains("only-here", expected.Facts.ToString() + string.Join('\n', expected.Facts.SelectMany(f => f.Facts)), StringComparison.Ordinal);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Random_edits_never_make_the_cache_say_something_else()
    {
        var random = new Random(Seed);
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
        string[] folders = ["s/a", "s/common", "s", "s/a/Sub", "s/b"];
        var folder = folders[random.Next(folders.Length)];
        var name = "F" + random.Next(3);
        switch (random.Next(10))
        {
            case 0 or 1:
                _folder.Write($"{folder}/{name}.cs", $"namespace N{random.Next(2)}; static class {name} {{ public static void Add{random.Next(3)}(string url) {{ new Npgsql.NpgsqlConnection(url); F{random.Next(3)}.Add{random.Next(3)}(\"Host=h{random.Next(5)}\"); }} }}");
                break;
            case 7:
                _folder.Write($"{folder}/{name}.cs", $"namespace N{random.Next(2)}; public partial class {name} : F{random.Next(3)} {{ public const string Path = \"/p{random.Next(3)}\"; public int Plain(int x) {{ return x + {random.Next(5)}; }} public void Go() {{ F{random.Next(3)}.Add{random.Next(3)}(Path); }} }}");
                break;
            case 8:
                _folder.Write($"{folder}/{name}.cs", $"namespace N{random.Next(2)}; public static class Use{name} {{ public static void Map(Microsoft.AspNetCore.Builder.WebApplication app) {{ app.MapHealthChecks(F{random.Next(3)}.Path); }} }}");
                break;
            case 9:
                _folder.Write("s/a/Program.cs", $"var app = WebApplication.CreateBuilder(args).Build();\nN0.F{random.Next(3)}.Add{random.Next(3)}(\"Host=m{random.Next(3)}\");\nUseF{random.Next(3)}.Map(app);\napp.Run();\n");
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

    private async Task<SolutionFacts> ReadAsync(CacheFolder? cache)
    {
        var facts = await SolutionReader.ReadAsync(_solution, new WorkspaceOptions { Cache = cache }, CancellationToken.None);
        cache?.Finish();
        return facts;
    }
}
