using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>What the settings of the base decide about the bot's own pull request.</summary>
public sealed class SettingTests : BotTestBase
{
    [Fact]
    public async Task Outside_of_the_schedule_nothing_is_made_and_a_command_is_obeyed_all_the_same()
    {
        await BaseAsync("main");
        // A day that never comes.
        Shop.Push("main", "schedule", ("containerize.yaml", "bot: {schedule: ['* * 31 2 *']}\n"), ("src/Program.cs", "two"));
        Assert.Equal("the schedule in containerize.yaml does not hold now", (await BaseAsync("main")).Reason);
        Assert.Equal("image: one\n", Compose());
        await SayAsync(1, "octocat", "/containerize rebase");
        Assert.Equal("image: two\n", Compose());
    }

    [Fact]
    public async Task No_more_are_open_than_the_limit_says()
    {
        Shop.Push("main", "limit", ("containerize.yaml", "bot: {limit: 1}\n"));
        Shop.Push("release/1.0", "main", "old", [("src/Program.cs", "old")]);
        await BaseAsync("main");
        Assert.Contains("no more than 1", (await BaseAsync("release/1.0")).Reason, StringComparison.Ordinal);
        Assert.Single(Shop.Pulls);
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        Assert.Equal(PublishAction.Renew, (await BaseAsync("main")).Published!.Decision.Action);
    }

    [Fact]
    public async Task It_merges_by_itself_only_where_the_settings_say_so()
    {
        await BaseAsync("main");
        Assert.False(Shop.Pulls[0].MergesByItself);
        Merge(1);
        Shop.Push("main", "auto", ("containerize.yaml", "bot: {autoMerge: true}\n"), ("src/Program.cs", "two"));
        await BaseAsync("main");
        Assert.True(Shop.Pulls[1].MergesByItself);
    }

    [Fact]
    public async Task A_repository_that_does_not_allow_it_is_noted_and_everything_else_holds()
    {
        Shop.AllowsAutoMerge = false;
        Shop.Push("main", "auto", ("containerize.yaml", "bot: {autoMerge: true}\n"));
        var outcome = await BaseAsync("main");
        Assert.Single(Shop.Pulls);
        Assert.StartsWith("it could not be set to merge by itself", Assert.Single(outcome.Notes), StringComparison.Ordinal);
    }
}
