using System.Net;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>Settings that are not valid are told where their maintainer looks, and nothing is done by them.</summary>
public sealed class InvalidSettingTests : BotTestBase
{
    private const string Invalid = "name: shop\nbot: {chekc: required}\n";

    [Fact]
    public async Task In_the_base_a_check_of_its_commit_says_so_once()
    {
        var head = Shop.Push("main", "settings", ("containerize.yaml", Invalid));
        for (var i = 0; i < 3; i++) Assert.Equal(ExitCode.Usage, (await BaseAsync("main")).Problem!.ExitCode);
        var check = Assert.Single(Shop.Checks);
        Assert.Equal((head, "neutral", "The settings are not valid"), (check.Commit, check.Conclusion, check.Title));
        Assert.Equal(["containerize.yaml:2 warning"], check.Annotations);
        Assert.Empty(Shop.Pulls);
    }

    [Fact]
    public async Task Without_the_right_to_a_check_the_summary_of_the_job_says_it()
    {
        Shop.Push("main", "settings", ("containerize.yaml", Invalid));
        Server.Fail("POST", "/check-runs", HttpStatusCode.Forbidden);
        var outcome = await BaseAsync("main");
        Assert.StartsWith("## The settings are not valid\n", outcome.Summary, StringComparison.Ordinal);
        Assert.Contains("`containerize.yaml(2,", outcome.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pull_request_that_would_bring_them_hears_of_it_before()
    {
        await PullAsync(Topic(Invalid));
        Assert.Equal(("neutral", "The settings are not valid"), (Shop.Checks[0].Conclusion, Shop.Checks[0].Title));
        Assert.Equal(["containerize.yaml:2 warning"], Shop.Checks[0].Annotations);
    }

    [Fact]
    public async Task The_pull_request_that_mends_them_is_a_success_and_any_other_hears_of_the_base()
    {
        Shop.Push("main", "settings", ("containerize.yaml", Invalid));
        await PullAsync(Topic("name: shop\n"));
        Assert.Equal(("success", "The settings are valid again"), (Shop.Checks[0].Conclusion, Shop.Checks[0].Title));
        Shop.Push("other", "main", "other", [("src/Program.cs", "other")]);
        await PullAsync(Shop.Open("other", "main").Number);
        Assert.Equal(("neutral", "The settings are not valid"), (Shop.Checks[1].Conclusion, Shop.Checks[1].Title));
    }

    [Fact]
    public async Task A_solution_that_the_settings_name_and_that_is_not_there_is_told_the_same_way()
    {
        Shop.Push("main", "settings", ("containerize.yaml", "bot: {solutions: [Gone.sln]}\n"));
        await BaseAsync("main");
        Assert.Contains("`Gone.sln`", Assert.Single(Shop.Checks).Summary, StringComparison.Ordinal);
    }

    private int Topic(string settings)
    {
        Shop.Push("topic", "main", "topic", [("containerize.yaml", settings)]);
        return Shop.Open("topic", "main").Number;
    }
}
