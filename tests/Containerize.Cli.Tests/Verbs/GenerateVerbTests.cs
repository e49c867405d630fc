using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

public sealed class GenerateVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GenerateVerbTests() => SmallSolution.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writes_the_files_names_them_and_says_what_comes_next()
    {
        var run = (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.All(
            new[] { "src/Pier.Api/Dockerfile", ".dockerignore", "compose.yaml", "k8s/base/kustomization.yaml", "containerize.lock.json" },
            file => Assert.True(File.Exists(_folder[file]), file));
        Assert.Contains("  src/Pier.Api/Dockerfile\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("containerize up ", run.Output, StringComparison.Ordinal);
        Assert.Contains("kubectl apply -k ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        var first = _folder.Snapshot();
        var run = (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.Equal(first, _folder.Snapshot());
        Assert.DoesNotContain("Written to", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.Async("generate", _folder.Path, "--check")).ExitCode);
    }

    [Fact]
    public async Task A_check_after_a_renamed_project_names_the_files_and_writes_nothing()
    {
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Directory.Move(_folder["src/Pier.Api"], _folder["src/Jetty.Api"]);
        File.Move(_folder["src/Jetty.Api/Pier.Api.csproj"], _folder["src/Jetty.Api/Jetty.Api.csproj"]);
        _folder.Write("Pier.slnx", File.ReadAllText(_folder["Pier.slnx"]).Replace("Pier.Api", "Jetty.Api", StringComparison.Ordinal));
        var before = _folder.Snapshot();
        var run = await ToolRun.Async("generate", _folder.Path, "--check");
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Contains("compose.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("src/Jetty.Api/Dockerfile", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_names_the_files()
    {
        var before = _folder.Snapshot();
        var run = (await ToolRun.Async("generate", _folder.Path, "--dry-run")).Succeeded();
        Assert.Contains("Would be written", run.Output, StringComparison.Ordinal);
        Assert.Contains("src/Pier.Api/Dockerfile", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public async Task A_check_of_a_solution_that_was_never_generated_fails() =>
        Assert.Equal((int)ExitCode.Findings, (await ToolRun.Async("generate", _folder.Path, "--check")).ExitCode);

    [Fact]
    public async Task A_file_of_the_users_is_left_alone_and_listed()
    {
        _folder.Write("compose.yaml", "services: {}\n");
        var run = (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.Contains("Left alone", run.Output, StringComparison.Ordinal);
        Assert.Equal("services: {}\n", File.ReadAllText(_folder["compose.yaml"]));
    }

    [Fact]
    public async Task With_out_nothing_is_written_beside_the_sources()
    {
        using var other = new TemporaryFolder();
        var before = _folder.Snapshot();
        (await ToolRun.Async("generate", _folder.Path, "--out", other.Path)).Succeeded();
        Assert.Equal(before, _folder.Snapshot());
        Assert.True(File.Exists(other["compose.yaml"]));
    }

    [Fact]
    public async Task Only_the_chosen_targets_are_written()
    {
        (await ToolRun.Async("generate", _folder.Path, "--target", "dockerfile,compose")).Succeeded();
        Assert.True(File.Exists(_folder["compose.yaml"]));
        Assert.False(Directory.Exists(_folder["k8s"]));
    }
}
