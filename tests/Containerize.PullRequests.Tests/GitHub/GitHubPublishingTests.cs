using System.Net;
using Containerize.Generation.Rendering;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>What becomes of pull requests on a server, over HTTP: the right ones, each once.</summary>
public sealed class GitHubPublishingTests : IAsyncLifetime
{
    private const string Branch = "containerize/update/main";

    private readonly List<TimeSpan> _waited = [];
    private FakeGitHub _server = null!;
    private FakeRepository _shop = null!;

    public async Task InitializeAsync()
    {
        _server = await FakeGitHub.StartAsync();
        _shop = _server.AddRepository(1, "shop");
        _shop.Push("main", "code", ("src/Program.cs", "code"));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_first_contact_opens_one_pull_request_with_one_commit_on_the_head_of_the_base()
    {
        var result = await PublishAsync("a\n", labels: ["containers"], reviewers: ["octocat", "example/platform"]);
        Assert.Equal((PublishAction.Open, 1), (result.Decision.Action, result.Number));
        var pull = Assert.Single(_shop.Pulls);
        Assert.Equal((Branch, "main", "Add a compose file"), (pull.Head, pull.Base, pull.Title));
        Assert.Equal(["containers"], pull.Labels);
        Assert.Equal(["octocat", "platform"], pull.Reviewers);
        Assert.Equal([_shop.Branches["main"]], _server.Objects.Commits[_shop.Branches[Branch]].Parents);
        Assert.Equal(["compose.yaml", "src/Program.cs"], _server.Objects.Files(_shop.Branches[Branch]).Keys);
        Assert.Equal(["POST git/trees", "POST git/commits", "POST git/refs", "POST pulls", "POST issues/1/labels", "POST pulls/1/requested_reviewers"], _shop.Changes);
    }

    [Fact]
    public async Task Nothing_is_changed_when_nothing_changes()
    {
        Assert.Equal(PublishAction.Leave, (await PublishAsync(null)).Decision.Action);
        await PublishAsync("a\n");
        _shop.Changes.Clear();
        for (var i = 0; i < 10; i++) Assert.Equal("the pull request is up to date", (await PublishAsync("a\n")).Decision.Reason);
        Assert.Empty(_shop.Changes);
    }

    [Fact]
    public async Task A_change_of_the_code_makes_the_same_branch_and_pull_request_anew()
    {
        await PublishAsync("a\n");
        var head = _shop.Push("main", "more code", ("src/Program.cs", "more"));
        var result = await PublishAsync("b\n");
        Assert.Equal((PublishAction.Renew, 1), (result.Decision.Action, result.Number));
        Assert.Single(_shop.Pulls);
        Assert.Equal([head], _server.Objects.Commits[_shop.Branches[Branch]].Parents);
        Assert.Contains(ContentHash.Of([File("b\n")]), _shop.Pulls[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_that_moved_on_without_changing_the_files_leaves_it_in_peace()
    {
        await PublishAsync("a\n");
        _shop.Push("main", "unrelated", ("README.md", "x"));
        _shop.Changes.Clear();
        Assert.Equal(PublishAction.Leave, (await PublishAsync("a\n")).Decision.Action);
        Assert.Empty(_shop.Changes);
    }

    [Fact]
    public async Task A_base_that_was_replaced_has_it_made_anew()
    {
        await PublishAsync("a\n");
        _shop.Branches.Remove("main");
        var head = _shop.Push("main", "another history", ("src/Program.cs", "other"));
        Assert.Equal(PublishAction.Renew, (await PublishAsync("a\n")).Decision.Action);
        Assert.Equal([head], _server.Objects.Commits[_shop.Branches[Branch]].Parents);
    }

    [Fact]
    public async Task A_person_who_pushed_keeps_the_branch_and_is_told_once()
    {
        await PublishAsync("a\n");
        var theirs = _shop.Push(Branch, "my own change", ("compose.yaml", "mine\n"));
        for (var i = 0; i < 3; i++) Assert.Equal(PublishAction.HandsOff, (await PublishAsync("b\n")).Decision.Action);
        Assert.Equal(theirs, _shop.Branches[Branch]);
        Assert.Contains("Somebody has pushed to `containerize/update/main`", Assert.Single(_shop.Pulls[0].Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_amended_the_commit_and_kept_its_message_keeps_the_branch()
    {
        await PublishAsync("a\n");
        var ours = _server.Objects.Commits[_shop.Branches[Branch]];
        _shop.Branches[Branch] = _server.Objects.Commit(ours.Message, _server.Objects.Tree(ours.Tree, [("compose.yaml", "100644", "mine\n")]), ours.Parents);
        Assert.Equal(PublishAction.HandsOff, (await PublishAsync("b\n")).Decision.Action);
    }

    [Fact]
    public async Task A_person_who_merged_the_base_into_it_keeps_the_branch()
    {
        await PublishAsync("a\n");
        var ours = _server.Objects.Commits[_shop.Branches[Branch]];
        _shop.Branches[Branch] = _server.Objects.Commit(ours.Message, ours.Tree, [ours.Sha, _shop.Branches["main"]]);
        Assert.Equal(PublishAction.HandsOff, (await PublishAsync("b\n")).Decision.Action);
    }

    [Fact]
    public async Task A_branch_that_was_given_back_is_made_anew()
    {
        await PublishAsync("a\n");
        _shop.Push(Branch, "my own change", ("compose.yaml", "mine\n"));
        Assert.Equal(PublishAction.Renew, (await PublishAsync("b\n", order: PublishOrder.Rebase)).Decision.Action);
        Assert.Single(_server.Objects.Commits[_shop.Branches[Branch]].Parents);
        Assert.Equal("the pull request is up to date", (await PublishAsync("b\n")).Decision.Reason);
    }

    [Fact]
    public async Task What_was_closed_unmerged_is_not_offered_again_until_it_is_something_else()
    {
        await PublishAsync("a\n");
        _shop.Pulls[0].IsOpen = false;
        Assert.Equal("the same content was declined before", (await PublishAsync("a\n")).Decision.Reason);
        Assert.Single(_shop.Pulls);

        Assert.Equal((PublishAction.Open, 2), ((await PublishAsync("b\n")).Decision.Action, _shop.Pulls.Count));
        _shop.Pulls[1].IsOpen = false;
        Assert.Equal(PublishAction.Leave, (await PublishAsync("a\n")).Decision.Action);
        Assert.Equal(PublishAction.Leave, (await PublishAsync("b\n")).Decision.Action);
    }

    [Fact]
    public async Task One_that_is_opened_again_is_kept_up_to_date_again()
    {
        await PublishAsync("a\n");
        _shop.Pulls[0].IsOpen = false;
        await PublishAsync("a\n");
        _shop.Pulls[0].IsOpen = true;
        Assert.Equal((PublishAction.Renew, 1), ((await PublishAsync("b\n")).Decision.Action, _shop.Pulls.Count));
    }

    [Fact]
    public async Task What_was_merged_may_be_offered_again()
    {
        await PublishAsync("a\n");
        (_shop.Pulls[0].IsOpen, _shop.Pulls[0].IsMerged) = (false, true);
        _shop.Push("main", "merged", ("compose.yaml", "a\n"));
        Assert.Equal(PublishAction.Leave, (await PublishAsync(null)).Decision.Action);

        _shop.Push("main", "reverted", ("compose.yaml", null));
        Assert.Equal((PublishAction.Open, 2), ((await PublishAsync("a\n")).Decision.Action, _shop.Pulls.Count));
    }

    [Fact]
    public async Task One_that_is_no_longer_needed_is_closed_with_a_word_and_its_branch_goes()
    {
        await PublishAsync("a\n");
        _shop.Push("main", "done by hand", ("compose.yaml", "a\n"));
        Assert.Equal(PublishAction.Close, (await PublishAsync(null)).Decision.Action);
        Assert.False(_shop.Pulls[0].IsOpen);
        Assert.Single(_shop.Pulls[0].Comments);
        Assert.Equal(["main"], _shop.Branches.Keys);
    }

    [Theory]
    [InlineData("POST", "/graphql")]
    [InlineData("PATCH", "/pulls/1")]
    [InlineData("POST", "/comments")]
    public async Task One_that_is_closed_has_its_word_wherever_the_run_before_ended(string method, string path)
    {
        await PublishAsync("a\n");
        _shop.Push("main", "done by hand", ("compose.yaml", "a\n"));
        _server.Fail(method, path, System.Net.HttpStatusCode.Forbidden);
        await Assert.ThrowsAnyAsync<ContainerizeException>(() => PublishAsync(null));
        await PublishAsync(null);
        Assert.False(_shop.Pulls[0].IsOpen);
        Assert.Single(_shop.Pulls[0].Comments);
        Assert.Equal(["main"], _shop.Branches.Keys);
    }

    [Fact]
    public async Task Two_bases_have_a_pull_request_each()
    {
        _shop.Push("release/2.0", "code", ("src/Program.cs", "old"));
        await PublishAsync("a\n");
        await PublishAsync("a\n", branch: "release/2.0");
        Assert.Equal([("containerize/update/main", "main"), ("containerize/update/release/2.0", "release/2.0")], _shop.Pulls.Select(p => (p.Head, p.Base)));
    }

    [Fact]
    public async Task A_run_for_a_head_that_is_no_longer_one_does_nothing()
    {
        var old = _shop.Branches["main"];
        _shop.Push("main", "more", ("src/Program.cs", "more"));
        var result = await Publisher().PublishAsync(Proposed("a\n", old), new BaseCommit("main", old), Branch, PublishOrder.None, CancellationToken.None);
        Assert.Equal("main has moved on; the run for its new head decides", result.Decision.Reason);
        Assert.Empty(_shop.Changes);
    }

    [Theory]
    [InlineData("POST", "/git/refs")]
    [InlineData("POST", "/pulls")]
    [InlineData("POST", "/git/commits")]
    public async Task A_run_that_ended_in_the_middle_is_continued_by_the_next(string method, string path)
    {
        _server.Fail(method, path, HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        await PublishAsync("a\n");
        Assert.Single(_shop.Pulls);
        Assert.Equal("the pull request is up to date", (await PublishAsync("a\n")).Decision.Reason);
    }

    [Fact]
    public async Task A_run_that_ended_before_its_pull_request_does_not_have_its_commit_made_twice()
    {
        _server.Fail("POST", "/pulls", HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        var made = _shop.Branches[Branch];
        await PublishAsync("a\n");
        Assert.Equal((made, 1), (_shop.Branches[Branch], _shop.Pulls.Count));
    }

    [Fact]
    public async Task A_branch_without_a_pull_request_is_made_anew_on_the_head_that_the_base_has_by_now()
    {
        _server.Fail("POST", "/pulls", HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        var head = _shop.Push("main", "unrelated", ("README.md", "x"));
        await PublishAsync("a\n");
        Assert.Equal([head], _server.Objects.Commits[_shop.Branches[Branch]].Parents);
    }

    [Fact]
    public async Task A_limit_is_waited_for_as_long_as_it_says_and_a_question_is_asked_again()
    {
        _server.Fail("POST", "/git/trees", HttpStatusCode.Forbidden, 1, ("Retry-After", "30"));
        _server.Fail("GET", "/branches/", HttpStatusCode.ServiceUnavailable, 2);
        Assert.Equal(PublishAction.Open, (await PublishAsync("a\n")).Decision.Action);
        Assert.Equal([1, 2, 30], _waited.Select(w => w.TotalSeconds));
        Assert.Single(_shop.Pulls);
    }

    [Fact]
    public async Task What_changes_something_is_not_sent_twice_when_nobody_knows_whether_it_happened()
    {
        _server.Fail("POST", "/pulls", HttpStatusCode.BadGateway);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        Assert.Equal((ExitCode.Unavailable, 0), (error.ExitCode, _waited.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "does not let the token")]
    [InlineData(HttpStatusCode.NotFound, "does not show this to the token")]
    [InlineData(HttpStatusCode.TooManyRequests, "GitHub")]
    [InlineData(HttpStatusCode.InternalServerError, "GitHub answers 500")]
    public async Task What_GitHub_refuses_is_told_without_the_token(HttpStatusCode status, string what)
    {
        _server.Fail("POST", "/git/trees", status, 4);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_is_said()
    {
        var host = new GitHubHost(GitHubConnection.Open(_server.Address, _ => Task.FromResult("ghs_other")), FakeGitHub.Owner, _shop.Name);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => host.ReadAsync("main", Branch, CancellationToken.None));
        Assert.Contains("does not take the token", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_whom_GitHub_refuses_is_noted_and_everything_else_holds()
    {
        var result = await PublishAsync("a\n", labels: ["containers"], reviewers: ["stranger"]);
        Assert.Equal(["the reviews could not be asked for: GitHub answers 422"], result.Notes);
        Assert.Equal(["containers"], _shop.Pulls.Single().Labels);
    }

    private static ChangedFile File(string text) => new("compose.yaml", TreeEntry.File, null, text);

    private static Proposal Proposed(string text, string head, string branch = "main")
    {
        var content = ContentHash.Of([File(text)]);
        var message = BotText.Render("commit", new { title = "Add a compose file", commit = head, content });
        return new Proposal(new BaseCommit(branch, head), BranchName.Of(branch), "Add a compose file", $"What changes\n<!-- containerize content={content} -->\n", message, content, EquatableList.Of(File(text)));
    }

    private PullRequestPublisher Publisher() => new(new GitHubHost(
        GitHubConnection.Open(_server.Address, _ => Task.FromResult(FakeGitHub.Token), (time, _) =>
        {
            _waited.Add(time);
            return Task.CompletedTask;
        }), FakeGitHub.Owner, _shop.Name));

    private Task<PublishResult> PublishAsync(string? text, string branch = "main", PublishOrder order = PublishOrder.None, string[]? labels = null, string[]? reviewers = null)
    {
        var head = _shop.Branches[branch];
        var proposal = text is null ? null : Proposed(text, head, branch) with { Labels = labels ?? [], Reviewers = reviewers ?? [] };
        return Publisher().PublishAsync(proposal, new BaseCommit(branch, head), BranchName.Of(branch), order, CancellationToken.None);
    }
}
