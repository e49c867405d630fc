using System.Text;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

/// <summary>A tree that was made to wear a reader out: analysis ends, shows what it could read, and says what it could not.</summary>
public sealed class HostileTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HostileTreeTests() => SmallSolution.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task Links_in_a_circle()
    {
        Directory.CreateSymbolicLink(_folder["src/Pier.Api/again"], _folder["src"]);
        Directory.CreateSymbolicLink(_folder["src/self"], _folder["src/self"]);
        File.CreateSymbolicLink(_folder["src/Pier.Api/appsettings.Loop.json"], _folder["src/Pier.Api/appsettings.Loop.json"]);
        await ReadAsync("src/Pier.Api/appsettings.Loop.json");
    }

    [Fact]
    public async Task A_file_of_a_hundred_thousand_lines()
    {
        var code = new StringBuilder("class Chart\n{\n    void Draw(WebApplication app)\n    {\n        app.MapHealthChecks(\"/chart\");\n");
        for (var i = 0; i < 100_000; i++)
            code.Append("        var x").Append(i).Append(" = y + ").Append(i).Append(";\n");
        _folder.Write("src/Pier.Api/Chart.cs", code.Append("    }\n}\n").ToString());
        await ReadAsync("/chart");
    }

    [Fact]
    public async Task Code_that_is_nested_deeper_than_any_stack()
    {
        _folder.Write("src/Pier.Api/Deep.cs", "class Deep { object x = " + string.Concat(Enumerable.Repeat("Configuration[", 20_000)) + "; }");
        await ReadAsync();
    }

    [Fact]
    public async Task Settings_that_are_nested_without_end()
    {
        _folder.Write("src/Pier.Api/appsettings.Deep.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        await ReadAsync("src/Pier.Api/appsettings.Deep.json");
    }

    [Fact]
    public async Task Settings_of_many_megabytes()
    {
        _folder.Write("src/Pier.Api/appsettings.Huge.json", "{\"a\":\"" + new string('x', 5 << 20) + "\"}");
        await ReadAsync("src/Pier.Api/appsettings.Huge.json");
    }

    private async Task ReadAsync(string? named = null)
    {
        var run = await ToolRun.Async("analyze", _folder.Path);
        Assert.InRange(run.ExitCode, 0, 1);
        Assert.Contains("/health", run.Output, StringComparison.Ordinal);
        if (named is not null)
            Assert.Contains(named, run.Output, StringComparison.Ordinal);
    }
}
