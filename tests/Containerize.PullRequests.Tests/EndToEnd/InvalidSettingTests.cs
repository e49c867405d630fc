using System.Net;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>Settings that are not valid are told where their maintainer looks, and nothing is done by them.</summary>
public sealed class InvalidSettingTests : BotTestBase
{
    private const string Invalid = "name: shop\nbot: {chekc: required}\n";

    [Fact]
    public async Task In_the_base_a_check_of_its_commit_says_so_once()
    {
        var head = Server.Git.Push("main", "settings", ("containerize.yaml", Invalid));
        for (var i = 0; i < 3; i++) Assert.Equal(ExitCode.Usage, (await BaseAsync("main")).Problem!.ExitCode);
        var check = Assert.Single(Server.Checks.Runs);
        Assert.Equal((head, "neutral", "The settings are not valid"), (check.Commit, check.Conclusion, check.Title));
        Assert.Equal(["containerize.yaml:2 warning"], check.Annotations);
        Assert.Empty(Server.Pulls);
    }

    [Fact]
    public async Task Without_the_right_to_a_check_the_summary_of_the_job_says_it()
    {
        Server.Git.Push("main", "settings", ("containerize.yaml", Invalid));
        Server.Fail("POST", "/check-runs", HttpStatusCode.Forbidden);
        var outcome = await BaseAsync("main");
        Assert.StartsWith("## The settings are not valid\n", outcome.Summary, StringComparison.Ordinal);
        Assert.Contains("`containerize.yaml(2,", outcome.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pull_request_that_would_bring_them_hears_of_it_before()
    {
        await PullAsync(Topic(Invalid));
        Assert.Equal(("neutral", "The settings are not valid"), (Server.Checks.Runs[0].Conclusion, Server.Checks.Runs[0].Title));
        Assert.Equal(["containerize.yaml:2 warning"], Server.Checks.Runs[0].Annotations);
    }

    [Fact]
    public async Task The_pull_request_that_mends_them_is_a_success_and_any_other_hears_of_the_base()
    {
        Server.Git.Push("main", "settings", ("containerize.yaml", Invalid));
        await PullAsync(Topic("name: shop\n"));
        Assert.Equal(("success", "The settings are valid again"), (Server.Checks.Runs[0].Conclusion, Server.Checks.Runs[0].Title));
        Server.Git.Push("other", "main", "other", [("src/Program.cs", "other")]);
        await PullAsync(Server.Open("other", "main").Number);
        Assert.Equal(("neutral", "The settings are not valid"), (Server.Checks.Runs[1].Conclusion, Server.Checks.Runs[1].Title));
    }

    [Fact]
    public async Task A_solution_that_the_settings_name_and_that_is_not_there_is_told_the_same_way()
    {
        Server.Git.Push("main", "settings", ("containerize.yaml", "bot: {solutions: [Gone.sln]}\n"));
        await BaseAsync("main");
        Assert.Contains("`Gone.sln`", Assert.Single(Server.Checks.Runs).Summary, StringComparison.Ordinal);
    }

    private int Topic(string settings)
    {
        Server.Git.Push("topic", "main", "topic", [("containerize.yaml", settings)]);
        return Server.Open("topic", "main").Number;
    }
}
