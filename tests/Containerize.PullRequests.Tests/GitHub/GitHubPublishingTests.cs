using System.Net;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>What becomes of pull requests on a server, over HTTP: the right ones, each once.</summary>
public sealed class GitHubPublishingTests : PublishingTestBase
{
    [Fact]
    public async Task The_first_contact_opens_one_pull_request_with_one_commit_on_the_head_of_the_base()
    {
        var result = await PublishAsync("a\n", labels: ["containers"], reviewers: ["octocat", "example/platform"]);
        Assert.Equal((PublishAction.Open, 1), (result.Decision.Action, result.Number));
        var pull = Assert.Single(Shop.Pulls);
        Assert.Equal((Branch, "main", "Add a compose file"), (pull.Head, pull.Base, pull.Title));
        Assert.Equal(["containers"], pull.Labels);
        Assert.Equal(["octocat", "platform"], pull.Reviewers);
        Assert.Equal([Shop.Branches["main"]], Server.Objects.Commits[Shop.Branches[Branch]].Parents);
        Assert.Equal(["compose.yaml", "src/Program.cs"], Server.Objects.Files(Shop.Branches[Branch]).Keys);
        Assert.Equal(["POST git/trees", "POST git/commits", "POST git/refs", "POST pulls", "POST issues/1/labels", "POST pulls/1/requested_reviewers"], Shop.Changes);
    }

    [Fact]
    public async Task Nothing_is_changed_when_nothing_changes()
    {
        Assert.Equal(PublishAction.Leave, (await PublishAsync(null)).Decision.Action);
        await PublishAsync("a\n");
        Shop.Changes.Clear();
        for (var i = 0; i < 10; i++) Assert.Equal("the pull request is up to date", (await PublishAsync("a\n")).Decision.Reason);
        Assert.Empty(Shop.Changes);
    }

    [Fact]
    public async Task A_change_of_the_code_makes_the_same_branch_and_pull_request_anew()
    {
        await PublishAsync("a\n");
        var head = Shop.Push("main", "more code", ("src/Program.cs", "more"));
        var result = await PublishAsync("b\n");
        Assert.Equal((PublishAction.Renew, 1), (result.Decision.Action, result.Number));
        Assert.Single(Shop.Pulls);
        Assert.Equal([head], Server.Objects.Commits[Shop.Branches[Branch]].Parents);
        Assert.Contains(ContentHash.Of([File("b\n")]), Shop.Pulls[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_that_moved_on_without_changing_the_files_leaves_it_in_peace()
    {
        await PublishAsync("a\n");
        Shop.Push("main", "unrelated", ("README.md", "x"));
        Shop.Changes.Clear();
        Assert.Equal(PublishAction.Leave, (await PublishAsync("a\n")).Decision.Action);
        Assert.Empty(Shop.Changes);
    }

    [Fact]
    public async Task A_base_that_was_replaced_has_it_made_anew()
    {
        await PublishAsync("a\n");
        Shop.Branches.Remove("main");
        var head = Shop.Push("main", "another history", ("src/Program.cs", "other"));
        Assert.Equal(PublishAction.Renew, (await PublishAsync("a\n")).Decision.Action);
        Assert.Equal([head], Server.Objects.Commits[Shop.Branches[Branch]].Parents);
    }

    [Fact]
    public async Task A_person_who_pushed_keeps_the_branch_and_is_told_once()
    {
        await PublishAsync("a\n");
        var theirs = Shop.Push(Branch, "my own change", ("compose.yaml", "mine\n"));
        for (var i = 0; i < 3; i++) Assert.Equal(PublishAction.HandsOff, (await PublishAsync("b\n")).Decision.Action);
        Assert.Equal(theirs, Shop.Branches[Branch]);
        Assert.Contains("Somebody has pushed to `containerize/update/main`", Assert.Single(Shop.Pulls[0].Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_amended_the_commit_and_kept_its_message_keeps_the_branch()
    {
        await PublishAsync("a\n");
        var ours = Server.Objects.Commits[Shop.Branches[Branch]];
        Shop.Branches[Branch] = Server.Objects.Commit(ours.Message, Server.Objects.Tree(ours.Tree, [("compose.yaml", "100644", "mine\n")]), ours.Parents);
        Assert.Equal(PublishAction.HandsOff, (await PublishAsync("b\n")).Decision.Action);
    }

    [Fact]
    public async Task A_person_who_merged_the_base_into_it_keeps_the_branch()
    {
        await PublishAsync("a\n");
        var ours = Server.Objects.Commits[Shop.Branches[Branch]];
        Shop.Branches[Branch] = Server.Objects.Commit(ours.Message, ours.Tree, [ours.Sha, Shop.Branches["main"]]);
        Assert.Equal(PublishAction.HandsOff, (await PublishAsync("b\n")).Decision.Action);
    }

    [Fact]
    public async Task A_branch_that_was_given_back_is_made_anew()
    {
        await PublishAsync("a\n");
        Shop.Push(Branch, "my own change", ("compose.yaml", "mine\n"));
        Assert.Equal(PublishAction.Renew, (await PublishAsync("b\n", order: PublishOrder.Rebase)).Decision.Action);
        Assert.Single(Server.Objects.Commits[Shop.Branches[Branch]].Parents);
        Assert.Equal("the pull request is up to date", (await PublishAsync("b\n")).Decision.Reason);
    }

    [Fact]
    public async Task What_was_closed_unmerged_is_not_offered_again_until_it_is_something_else()
    {
        await PublishAsync("a\n");
        Shop.Pulls[0].IsOpen = false;
        Assert.Equal("the same content was declined before", (await PublishAsync("a\n")).Decision.Reason);
        Assert.Single(Shop.Pulls);

        Assert.Equal((PublishAction.Open, 2), ((await PublishAsync("b\n")).Decision.Action, Shop.Pulls.Count));
        Shop.Pulls[1].IsOpen = false;
        Assert.Equal(PublishAction.Leave, (await PublishAsync("a\n")).Decision.Action);
        Assert.Equal(PublishAction.Leave, (await PublishAsync("b\n")).Decision.Action);
    }

    [Fact]
    public async Task One_that_is_opened_again_is_kept_up_to_date_again()
    {
        await PublishAsync("a\n");
        Shop.Pulls[0].IsOpen = false;
        await PublishAsync("a\n");
        Shop.Pulls[0].IsOpen = true;
        Assert.Equal((PublishAction.Renew, 1), ((await PublishAsync("b\n")).Decision.Action, Shop.Pulls.Count));
    }

    [Fact]
    public async Task What_was_merged_may_be_offered_again()
    {
        await PublishAsync("a\n");
        (Shop.Pulls[0].IsOpen, Shop.Pulls[0].IsMerged) = (false, true);
        Shop.Push("main", "merged", ("compose.yaml", "a\n"));
        Assert.Equal(PublishAction.Leave, (await PublishAsync(null)).Decision.Action);

        Shop.Push("main", "reverted", ("compose.yaml", null));
        Assert.Equal((PublishAction.Open, 2), ((await PublishAsync("a\n")).Decision.Action, Shop.Pulls.Count));
    }

    [Fact]
    public async Task One_that_is_no_longer_needed_is_closed_with_a_word_and_its_branch_goes()
    {
        await PublishAsync("a\n");
        Shop.Push("main", "done by hand", ("compose.yaml", "a\n"));
        Assert.Equal(PublishAction.Close, (await PublishAsync(null)).Decision.Action);
        Assert.False(Shop.Pulls[0].IsOpen);
        Assert.Single(Shop.Pulls[0].Comments);
        Assert.Equal(["main"], Shop.Branches.Keys);
    }

    [Theory]
    [InlineData("POST", "/graphql")]
    [InlineData("PATCH", "/pulls/1")]
    [InlineData("POST", "/comments")]
    public async Task One_that_is_closed_has_its_word_wherever_the_run_before_ended(string method, string path)
    {
        await PublishAsync("a\n");
        Shop.Push("main", "done by hand", ("compose.yaml", "a\n"));
        Server.Fail(method, path, System.Net.HttpStatusCode.Forbidden);
        await Assert.ThrowsAnyAsync<ContainerizeException>(() => PublishAsync(null));
        await PublishAsync(null);
        Assert.False(Shop.Pulls[0].IsOpen);
        Assert.Single(Shop.Pulls[0].Comments);
        Assert.Equal(["main"], Shop.Branches.Keys);
    }

    [Fact]
    public async Task Two_bases_have_a_pull_request_each()
    {
        Shop.Push("release/2.0", "code", ("src/Program.cs", "old"));
        await PublishAsync("a\n");
        await PublishAsync("a\n", branch: "release/2.0");
        Assert.Equal([("containerize/update/main", "main"), ("containerize/update/release/2.0", "release/2.0")], Shop.Pulls.Select(p => (p.Head, p.Base)));
    }

    [Fact]
    public async Task A_run_for_a_head_that_is_no_longer_one_does_nothing()
    {
        var old = Shop.Branches["main"];
        Shop.Push("main", "more", ("src/Program.cs", "more"));
        var result = await Publisher().PublishAsync(Proposed("a\n", old), new BaseCommit("main", old), Branch, PublishOrder.None, CancellationToken.None);
        Assert.Equal("main has moved on; the run for its new head decides", result.Decision.Reason);
        Assert.Empty(Shop.Changes);
    }

    [Theory]
    [InlineData("POST", "/git/refs")]
    [InlineData("POST", "/pulls")]
    [InlineData("POST", "/git/commits")]
    public async Task A_run_that_ended_in_the_middle_is_continued_by_the_next(string method, string path)
    {
        Server.Fail(method, path, HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        await PublishAsync("a\n");
        Assert.Single(Shop.Pulls);
        Assert.Equal("the pull request is up to date", (await PublishAsync("a\n")).Decision.Reason);
    }

    [Fact]
    public async Task A_run_that_ended_before_its_pull_request_does_not_have_its_commit_made_twice()
    {
        Server.Fail("POST", "/pulls", HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        var made = Shop.Branches[Branch];
        await PublishAsync("a\n");
        Assert.Equal((made, 1), (Shop.Branches[Branch], Shop.Pulls.Count));
    }

    [Fact]
    public async Task A_branch_without_a_pull_request_is_made_anew_on_the_head_that_the_base_has_by_now()
    {
        Server.Fail("POST", "/pulls", HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        var head = Shop.Push("main", "unrelated", ("README.md", "x"));
        await PublishAsync("a\n");
        Assert.Equal([head], Server.Objects.Commits[Shop.Branches[Branch]].Parents);
    }
}
