using Containerize.Testing;

namespace Containerize.Cli.Tests;

/// <summary>The package works where nothing of this repository is: templates, schemas and libraries travel with it.</summary>
public class PackedToolTests
{
    private static string Configuration => AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    [UnixFact]
    public async Task The_packed_tool_analyzes_generates_and_validates_elsewhere()
    {
        using var packages = new TemporaryFolder();
        using var tool = new TemporaryFolder();
        using var work = new TemporaryFolder();
        (await ProcessRun.Async("dotnet", ["pack", "src/Containerize.Cli", "-c", Configuration, "--no-build", "-o", packages.Path])).Succeeded();
        packages.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"local\" value=\".\" /></packageSources></configuration>");
        (await ProcessRun.Async("dotnet", ["tool", "install", "Containerize", "--tool-path", tool.Path, "--configfile", packages["nuget.config"], "--no-cache"], packages.Path)).Succeeded();

        SmallSolution.Write(work);
        var analyzed = (await RunAsync(tool, work, "analyze")).Succeeded();
        Assert.Contains("/health", analyzed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', analyzed.Output);
        Assert.Empty(analyzed.Error);

        (await RunAsync(tool, work, "generate")).Succeeded();
        Assert.True(File.Exists(work["src/Pier.Api/Dockerfile"]));
        Assert.Contains("0 findings", (await RunAsync(tool, work, "validate")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_printed_alone()
    {
        var run = await ProcessRun.Async("dotnet", [typeof(Tool).Assembly.Location, "--version"]);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Succeeded().Output.ReplaceLineEndings("\n"));
    }

    private static Task<ProcessResult> RunAsync(TemporaryFolder tool, TemporaryFolder work, string verb) => ProcessRun.Async(tool["containerize"], [verb], work.Path);
}
