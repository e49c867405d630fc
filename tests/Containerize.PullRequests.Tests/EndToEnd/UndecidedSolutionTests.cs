using System.Net;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>A repository with several solutions is told to say which is meant, where its maintainer looks, once and without a pull request.</summary>
public sealed class UndecidedSolutionTests : BotTestBase
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_check_of_the_commit_says_so_once_also_on_first_contact(bool onboards)
    {
        Onboards = onboards;
        var head = Shop.Push("main", "a second one", ("Office.slnx", "<Solution/>"));
        for (var i = 0; i < 3; i++) Assert.Equal(ExitCode.Usage, (await BaseAsync("main")).Problem!.ExitCode);
        var check = Assert.Single(Shop.Checks);
        Assert.Equal((head, "neutral", "Say which solution is meant"), (check.Commit, check.Conclusion, check.Title));
        Assert.Contains("bot:\n  solutions: [PATH, PATH]\n", check.Summary, StringComparison.Ordinal);
        Assert.Contains("- `Office.slnx`\n- `Shop.slnx`", check.Summary, StringComparison.Ordinal);
        Assert.Empty(Shop.Pulls);
    }

    [Fact]
    public async Task Without_the_right_to_a_check_the_summary_of_the_job_says_it()
    {
        Shop.Push("main", "a second one", ("Office.slnx", "<Solution/>"));
        Server.Fail("POST", "/check-runs", HttpStatusCode.Forbidden);
        Assert.StartsWith("## Say which solution is meant\n", (await BaseAsync("main")).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_pull_request_hears_of_it_in_its_check()
    {
        Shop.Push("main", "a second one", ("Office.slnx", "<Solution/>"));
        Shop.Push("topic", "main", "topic", [("src/Program.cs", "two")]);
        await PullAsync(Shop.Open("topic", "main").Number);
        Assert.Equal("Say which solution is meant", Assert.Single(Shop.Checks).Title);
    }

    [Fact]
    public async Task One_that_the_settings_name_is_enough()
    {
        Shop.Push("main", "a second one", ("Office.slnx", "<Solution/>"), ("containerize.yaml", "bot: {solutions: [Shop.slnx]}\n"));
        Assert.Null((await BaseAsync("main")).Problem);
        Assert.Single(Shop.Pulls);
        Assert.Empty(Shop.Checks);
    }

    [Fact]
    public async Task A_solution_in_a_folder_below_is_no_second_choice()
    {
        Shop.Push("main", "a sample", ("samples/Sample.slnx", "<Solution/>"));
        Assert.Null((await BaseAsync("main")).Problem);
        Assert.Single(Shop.Pulls);
    }
}
