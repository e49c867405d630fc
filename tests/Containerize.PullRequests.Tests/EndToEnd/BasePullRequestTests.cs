using System.Net;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>The bot's own pull request through its life: the right ones, each once.</summary>
public sealed class BasePullRequestTests : BotTestBase
{
    [Fact]
    public async Task Whoever_installs_it_gets_one_pull_request_however_often_the_event_comes()
    {
        for (var i = 0; i < 10; i++) await BaseAsync();
        var pull = Assert.Single(Shop.Pulls);
        Assert.Equal((Branch, "main"), (pull.Head, pull.Base));
        Assert.Equal("image: one\n", Compose());
        Assert.Equal(["POST git/trees", "POST git/commits", "POST git/refs", "POST pulls"], Shop.Changes);
        Assert.Contains($"/example/shop/commit/{Shop.Branches["main"]}", pull.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_merged_calls_for_nothing_until_the_code_changes()
    {
        await BaseAsync();
        Merge(1);
        Assert.Equal("every file is up to date", (await BaseAsync("main")).Reason);
        Shop.Push("main", "more", ("src/Program.cs", "two"));
        var outcome = await BaseAsync("main");
        Assert.Equal((PublishAction.Open, 2), (outcome.Published!.Decision.Action, outcome.Published.Number));
        Assert.Equal("image: two\n", Compose());
        Assert.Equal(2, Shop.Pulls.Count);
    }

    [Fact]
    public async Task An_older_event_that_comes_late_finds_what_is_there_now()
    {
        await BaseAsync("main");
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        Shop.Push("main", "three", ("src/Program.cs", "three"));
        await BaseAsync("main");
        await BaseAsync("main");
        Assert.Equal("image: three\n", Compose());
        Assert.Single(Shop.Pulls);
        Assert.Single(Shop.Changes, c => c.StartsWith("PATCH git/refs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_base_that_is_pushed_over_gets_the_branch_on_its_new_head()
    {
        await BaseAsync("main");
        Shop.Branches.Remove("main");
        var head = Shop.Push("main", "another history", ("src/Program.cs", "one"), ("src/Api.csproj", "<Project/>"), ("Shop.slnx", "<Solution/>"));
        await BaseAsync("main");
        Assert.Equal([head], Server.Objects.Commits[Shop.Branches[Branch]].Parents);
        Assert.Single(Shop.Pulls);
    }

    [Fact]
    public async Task Two_bases_have_a_branch_and_a_pull_request_each()
    {
        Shop.Push("release/1.0", "main", "old", [("src/Program.cs", "old")]);
        await BaseAsync("main");
        await BaseAsync("release/1.0");
        Assert.Equal(["main", "release/1.0"], Shop.Pulls.Select(p => p.Base));
        Assert.Equal("image: one\n", Compose());
        Assert.Equal("image: old\n", Compose("containerize/update/release/1.0"));
    }

    [Fact]
    public async Task A_person_who_pushed_is_left_alone_with_one_comment_and_the_event_of_the_branch_itself_says_so()
    {
        await BaseAsync("main");
        var theirs = Shop.Push(Branch, "mine", ("compose.yaml", "mine\n"));
        for (var i = 0; i < 3; i++) await BaseAsync(Branch);
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        await BaseAsync("main");
        Assert.Equal(theirs, Shop.Branches[Branch]);
        Assert.Single(Shop.Pulls[0].Comments);
    }

    [Fact]
    public async Task What_was_closed_is_not_offered_again_and_other_content_is()
    {
        await BaseAsync("main");
        Shop.Pulls[0].IsOpen = false;
        Assert.Equal("the same content was declined before", (await BaseAsync("main")).Reason);
        Assert.Single(Shop.Pulls);
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        await BaseAsync("main");
        Assert.Equal(2, Shop.Pulls.Count);
    }

    [Fact]
    public async Task What_was_opened_again_is_kept_up_to_date_again()
    {
        await BaseAsync("main");
        Shop.Pulls[0].IsOpen = false;
        Shop.Pulls[0].IsOpen = true;
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        await PullAsync(1);
        Assert.Equal("image: two\n", Compose());
        Assert.Single(Shop.Pulls);
    }

    [Fact]
    public async Task Who_does_not_want_it_keeps_what_is_open_and_hears_nothing()
    {
        await BaseAsync("main");
        Shop.Push("main", "off", ("containerize.yaml", "bot: {enabled: false}\n"), ("src/Program.cs", "two"));
        var changes = Shop.Changes.Count;
        Assert.Equal("containerize.yaml says that the bot is not enabled", (await BaseAsync("main")).Reason);
        Assert.Equal(changes, Shop.Changes.Count);
    }

    [Fact]
    public async Task Errors_and_limits_of_the_server_are_waited_out_and_nothing_is_done_twice()
    {
        Server.Fail("GET", "/branches/", HttpStatusCode.BadGateway, 2);
        Server.Fail("POST", "/git/trees", HttpStatusCode.Forbidden, 1, ("Retry-After", "7"));
        Server.Fail("POST", "/pulls", HttpStatusCode.TooManyRequests, 1, ("Retry-After", "3"));
        await BaseAsync("main");
        Assert.Equal([1, 2, 7, 3], Waited.Select(w => (int)w.TotalSeconds));
        Assert.Single(Shop.Pulls);
    }

    [Fact]
    public async Task A_server_that_breaks_in_the_middle_is_continued_the_next_time()
    {
        Server.Fail("POST", "/pulls", HttpStatusCode.InternalServerError);
        await Assert.ThrowsAsync<ContainerizeException>(() => BaseAsync("main"));
        Assert.True(Shop.Branches.ContainsKey(Branch));
        await BaseAsync("main");
        Assert.Single(Shop.Pulls);
        Assert.Equal("image: one\n", Compose());
    }

    [Fact]
    public async Task A_branch_that_is_gone_calls_for_nothing()
    {
        Assert.Equal("there is no branch gone", (await BaseAsync("gone")).Reason);
        Assert.Equal("the branch has a name that Git does not take", (await BaseAsync("--upload-pack=x")).Reason);
        Assert.Empty(Shop.Changes);
    }
}
