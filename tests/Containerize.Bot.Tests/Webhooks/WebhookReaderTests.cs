using System.Text.Json;
using Containerize.Bot.Webhooks;
using Containerize.Bot.Work;
using Containerize.PullRequests;

namespace Containerize.Bot.Tests.Webhooks;

public class WebhookReaderTests
{
    [Fact]
    public void A_push_calls_for_work_on_its_branch() =>
        Assert.Equal(new RepositoryEvent(1, 7, "example", "shop", BotEventKind.Base) { Branch = "release/2.0", Sender = "octocat" }, Assert.Single(Read("push", Payloads.Push("release/2.0")).Work));

    [Theory]
    [InlineData("containerize/update/main")]
    [InlineData("containerize/configure/main")]
    public void A_push_to_the_bots_branch_calls_for_work_on_its_base(string branch) =>
        Assert.Equal("main", Assert.Single(Read("push", Payloads.Push(branch)).Work).Branch);

    [Fact]
    public void A_branch_that_is_removed_and_a_tag_call_for_nothing()
    {
        Assert.Empty(Read("push", Payloads.Push(deleted: true)).Work);
        Assert.Empty(Read("push", Payloads.Push().Replace("refs/heads/", "refs/tags/", StringComparison.Ordinal)).Work);
    }

    [Theory]
    [InlineData("opened")]
    [InlineData("synchronize")]
    [InlineData("reopened")]
    public void A_pull_request_that_is_new_or_changed_is_looked_at(string action) =>
        Assert.Equal((BotEventKind.PullRequest, 3), Assert.Single(Read("pull_request", Payloads.PullRequest(action)).Work) is var e ? (e.Kind, e.Number) : default);

    [Theory]
    [InlineData("closed")]
    [InlineData("labeled")]
    [InlineData("assigned")]
    public void A_pull_request_of_others_that_is_closed_or_decorated_is_not(string action) => Assert.Empty(Read("pull_request", Payloads.PullRequest(action)).Work);

    [Theory]
    [InlineData("closed")]
    [InlineData("reopened")]
    public void What_becomes_of_the_bots_pull_request_calls_for_work_on_its_base(string action) =>
        Assert.Equal((BotEventKind.Base, "main"), Assert.Single(Read("pull_request", Payloads.PullRequest(action, "containerize/update/main")).Work) is var e ? (e.Kind, e.Branch) : default);

    [Fact]
    public void A_branch_of_that_name_in_a_fork_is_not_the_bots() =>
        Assert.Equal(BotEventKind.PullRequest, Assert.Single(Read("pull_request", Payloads.PullRequest("opened", "containerize/update/main", headRepository: 666)).Work).Kind);

    [Theory]
    [InlineData("/containerize rebase")]
    [InlineData("Thank you!\n\n  /containerize explain catalog-api")]
    public void A_comment_with_a_command_calls_for_it(string text) =>
        Assert.Equal((BotEventKind.Command, 3, 99L), Assert.Single(Read("issue_comment", Payloads.Comment(text)).Work) is var e ? (e.Kind, e.Number, e.Comment) : default);

    [Fact]
    public void Other_comments_call_for_nothing()
    {
        Assert.Empty(Read("issue_comment", Payloads.Comment("What does `/containerize rebase` do?")).Work);
        Assert.Empty(Read("issue_comment", Payloads.Comment("/containerize rebase", isPullRequest: false)).Work);
        Assert.Empty(Read("issue_comment", Payloads.Comment("/containerize rebase", action: "edited")).Work);
    }

    [Theory]
    [InlineData("installation", "created", "repositories")]
    [InlineData("installation_repositories", "added", "repositories_added")]
    public void An_installation_calls_for_work_on_the_default_branch_of_each_repository_that_can_be_one(string name, string action, string list) =>
        Assert.Equal([(7, ""), (8, "")], Read(name, Payloads.Installation(action, list)).Work.Select(e => (e.Repository, e.Branch)));

    [Fact]
    public void What_is_taken_away_is_known()
    {
        Assert.True(Read("installation", Payloads.Installation("deleted")).IsGone);
        Assert.False(Read("installation", Payloads.Installation("created")).IsGone);
        Assert.Equal([7, 8, 9], Read("installation_repositories", Payloads.Installation("removed", "repositories_removed")).Removed);
    }

    [Theory]
    [InlineData("push", "{}")]
    [InlineData("push", """{"ref": 5, "repository": [], "installation": "x"}""")]
    [InlineData("pull_request", """{"action": "opened", "pull_request": null}""")]
    [InlineData("star", """{"action": "created"}""")]
    public void A_body_that_says_too_little_calls_for_nothing(string name, string body) => Assert.Empty(Read(name, body).Work);

    [Fact]
    public void Two_events_say_the_same_only_when_they_are_the_same()
    {
        Assert.Equal(Read("push", Payloads.Push()).Says, Read("push", Payloads.Push()).Says);
        var says = new[]
        {
            Read("push", Payloads.Push()).Says,
            Read("push", Payloads.Push(after: "a2")).Says,
            Read("push", Payloads.Push("release")).Says,
            Read("push", Payloads.Push(repository: 8)).Says,
            Read("push", Payloads.Push().Replace("1767225600", "1767225601", StringComparison.Ordinal)).Says,
            Read("pull_request", Payloads.PullRequest("closed")).Says,
            Read("pull_request", Payloads.PullRequest("reopened")).Says,
            Read("pull_request", Payloads.PullRequest("closed", updated: "2026-01-02T00:00:00Z")).Says,
            Read("issue_comment", Payloads.Comment("/containerize pause")).Says,
        };
        Assert.Equal(says.Length, says.Distinct().Count());
    }

    private static WebhookEvent Read(string name, string body)
    {
        using var document = JsonDocument.Parse(body);
        return WebhookReader.Read(name, new Payload(document.RootElement));
    }
}
