using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

/// <summary>What cannot be read is said with its place, with the right exit code, and nothing is written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_path_that_does_not_exist()
    {
        var run = await GenerateAsync(ExitCode.Usage, "nowhere");
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder() => Assert.Contains("no solution", (await GenerateAsync(ExitCode.Usage)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_malformed_solution()
    {
        _folder.Write("Pier.sln", "this is no solution\n");
        Assert.Contains("Pier.sln", (await GenerateAsync(ExitCode.Solution)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_is_not_XML_alone()
    {
        SmallSolution.Write(_folder);
        _folder.Write("src/Pier.Api/Pier.Api.csproj", "<Project>\n  <PropertyGroup>\n</Project>\n");
        Assert.Contains("src/Pier.Api/Pier.Api.csproj(3,", (await GenerateAsync(ExitCode.Solution)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_is_not_XML_beside_one_that_is()
    {
        SmallSolution.Write(_folder);
        AddProject("Buoy", "<Project>\n  <PropertyGroup>\n</Project>\n");
        var run = await ToolRun.Async("analyze", _folder.Path);
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Contains("src/Buoy/Buoy.csproj(3,", run.Output, StringComparison.Ordinal);
        Assert.Contains("CTZ0002", run.Output, StringComparison.Ordinal);
        Assert.Contains("/health", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_is_missing()
    {
        SmallSolution.Write(_folder);
        AddProject("Buoy", null);
        var run = await ToolRun.Async("analyze", _folder.Path);
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Contains("CTZ0001", run.Output, StringComparison.Ordinal);
        Assert.Contains("src/Buoy/Buoy.csproj", run.Output, StringComparison.Ordinal);
        Assert.Contains("/health", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_not_JSON_are_located_and_the_rest_is_shown()
    {
        SmallSolution.Write(_folder);
        _folder.Write("src/Pier.Api/appsettings.json", "{\n  \"Port\": \n}\n");
        var run = await ToolRun.Async("analyze", _folder.Path);
        Assert.Contains("src/Pier.Api/appsettings.json(3,", run.Output, StringComparison.Ordinal);
        Assert.Contains("CTZ0007", run.Output, StringComparison.Ordinal);
        Assert.Contains("/health", run.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task An_output_folder_that_cannot_be_written()
    {
        SmallSolution.Write(_folder);
        var file = _folder.Write("taken", "a file");
        var before = _folder.Snapshot();
        var run = await ToolRun.Async("generate", _folder.Path, "--out", Path.Combine(file, "out"));
        Assert.Equal((int)ExitCode.Output, run.ExitCode);
        Assert.Contains("taken", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public async Task A_project_that_deletes_a_folder_while_it_is_evaluated_is_reported_and_not_evaluated()
    {
        SmallSolution.Write(_folder);
        _folder.Write("precious/letter.txt", "keep me");
        AddProject("Buoy", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Gone>$([System.IO.Directory]::GetParent('$(MSBuildThisFileDirectory)../../precious/letter.txt').Delete(true))</Gone>
              </PropertyGroup>
            </Project>
            """);
        var run = await ToolRun.Async("analyze", _folder.Path);
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Contains("src/Buoy/Buoy.csproj(4,", run.Output, StringComparison.Ordinal);
        Assert.Contains("CTZ0006", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["precious/letter.txt"]));
    }

    [Fact]
    public async Task A_project_that_names_an_SDK_of_a_feed_is_read_without_it()
    {
        SmallSolution.Write(_folder);
        _folder.Write("src/Pier.Api/Pier.Api.csproj", SmallSolution.Project.Replace(
            "<PropertyGroup>", "<Sdk Name=\"Example.Absent.Sdk\" Version=\"1.2.3\" />\n  <PropertyGroup>", StringComparison.Ordinal));
        var run = await ToolRun.Async("analyze", _folder.Path);
        Assert.Contains("CTZ0005", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example.Absent.Sdk", run.Output, StringComparison.Ordinal);
        Assert.Contains("/health", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pinned_SDK_that_is_absent_is_replaced_with_a_notice()
    {
        SmallSolution.Write(_folder);
        _folder.Write("global.json", """{ "sdk": { "version": "8.0.999", "rollForward": "disable" } }""");
        var run = await ToolRun.Async("analyze", _folder.Path);
        Assert.Equal((int)ExitCode.Success, run.ExitCode);
        Assert.Contains("CTZ0004", run.Output, StringComparison.Ordinal);
        Assert.Contains("/health", run.Output, StringComparison.Ordinal);
    }

    private void AddProject(string name, string? text)
    {
        var solution = File.ReadAllText(_folder["Pier.slnx"]);
        _folder.Write("Pier.slnx", solution.Replace("</Solution>", $"  <Project Path=\"src/{name}/{name}.csproj\" />\n</Solution>", StringComparison.Ordinal));
        if (text is not null)
            _folder.Write($"src/{name}/{name}.csproj", text);
    }

    private async Task<ProcessResult> GenerateAsync(ExitCode expected, string relative = "")
    {
        var before = _folder.Snapshot();
        var run = await ToolRun.Async("generate", _folder[relative]);
        Assert.Equal((int)expected, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("error: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
        return run;
    }
}
