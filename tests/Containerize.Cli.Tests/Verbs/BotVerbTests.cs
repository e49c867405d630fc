using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

/// <summary>What <c>bot run</c> says before it analyses anything; the analysis has tests of its own.</summary>
public sealed class BotVerbTests
{
    [Fact]
    public async Task A_folder_that_is_in_no_repository_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var run = await ToolRun.Async("bot", "run", folder.Path, "--dry-run");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is in no Git repository", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [CommandFact("git")]
    public async Task A_branch_that_is_not_there_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        (await ProcessRun.Async("git", ["init", "--quiet"], folder.Path)).Succeeded();
        var run = await ToolRun.Async("bot", "run", folder.Path, "--dry-run", "--base", "absent");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no branch 'absent'", run.Error, StringComparison.Ordinal);
    }

    [CommandFact("git")]
    public async Task An_option_in_place_of_a_branch_never_reaches_Git()
    {
        using var folder = new TemporaryFolder();
        (await ProcessRun.Async("git", ["init", "--quiet"], folder.Path)).Succeeded();
        var run = await ToolRun.Async("bot", "run", folder.Path, "--dry-run", "--base=--output=x");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no name of a branch", run.Error, StringComparison.Ordinal);
    }
}
