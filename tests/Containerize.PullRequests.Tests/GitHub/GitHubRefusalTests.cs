using System.Net;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>What GitHub refuses, or gives later: what is waited for, and what is said.</summary>
public sealed class GitHubRefusalTests : PublishingTestBase
{
    [Fact]
    public async Task A_limit_isWaited_for_as_long_as_it_says_and_a_question_is_asked_again()
    {
        Server.Fail("POST", "/git/trees", HttpStatusCode.Forbidden, 1, ("Retry-After", "30"));
        Server.Fail("GET", "/branches/", HttpStatusCode.ServiceUnavailable, 2);
        Assert.Equal(PublishAction.Open, (await PublishAsync("a\n")).Decision.Action);
        Assert.Equal([1, 2, 30], Waited.Select(w => w.TotalSeconds));
        Assert.Single(Shop.Pulls);
    }

    [Fact]
    public async Task What_changes_something_is_not_sent_twice_when_nobody_knows_whether_it_happened()
    {
        Server.Fail("POST", "/pulls", HttpStatusCode.BadGateway);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        Assert.Equal((ExitCode.Unavailable, 0), (error.ExitCode, Waited.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "does not let the token")]
    [InlineData(HttpStatusCode.NotFound, "does not show this to the token")]
    [InlineData(HttpStatusCode.TooManyRequests, "GitHub")]
    [InlineData(HttpStatusCode.InternalServerError, "GitHub answers 500")]
    public async Task What_GitHub_refuses_is_told_without_the_token(HttpStatusCode status, string what)
    {
        Server.Fail("POST", "/git/trees", status, 4);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => PublishAsync("a\n"));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_is_said()
    {
        var host = new GitHubHost(GitHubConnection.Open(Server.Address, _ => Task.FromResult("ghs_other")), FakeGitHub.Owner, Shop.Name);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => host.ReadAsync("main", Branch, CancellationToken.None));
        Assert.Contains("does not take the token", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_whom_GitHub_refuses_is_noted_and_everything_else_holds()
    {
        var result = await PublishAsync("a\n", labels: ["containers"], reviewers: ["stranger"]);
        Assert.Equal(["the reviews could not be asked for: GitHub answers 422"], result.Notes);
        Assert.Equal(["containers"], Shop.Pulls.Single().Labels);
    }
}
