using Containerize.PullRequests.GitHub;

namespace Containerize.PullRequests.Tests.GitHub;

public sealed class WorkflowEnvironmentTests
{
    [Fact]
    public void Outside_a_workflow_nothing_is_known()
    {
        var workflow = WorkflowEnvironment.Read(_ => null);
        Assert.Equal(new WorkflowEnvironment("", "", new Uri("https://api.github.com"), "", ""), workflow);
        Assert.False(workflow.IsForPullRequest);
    }

    [Fact]
    public void In_a_workflow_it_says_what_it_runs_for()
    {
        var workflow = Read(("GITHUB_TOKEN", "t"), ("GITHUB_REPOSITORY", "example/shop"), ("GITHUB_API_URL", "https://github.example.com/api/v3"), ("GITHUB_EVENT_NAME", "push"), ("GITHUB_REF", "refs/heads/release/2.0"));
        Assert.Equal(new WorkflowEnvironment("t", "example/shop", new Uri("https://github.example.com/api/v3"), "push", "release/2.0"), workflow);
    }

    [Theory]
    [InlineData("pull_request")]
    [InlineData("pull_request_target")]
    [InlineData("pull_request_review")]
    public void A_pull_request_may_be_anybodys(string name) => Assert.True(Read(("GITHUB_EVENT_NAME", name), ("GITHUB_REF", "refs/pull/1/merge")).IsForPullRequest);

    [Fact]
    public void A_push_is_about_its_branch() => Assert.Equal(new BotEvent(BotEventKind.Base) { Branch = "release/2.0" }, Read(("GITHUB_EVENT_NAME", "push"), ("GITHUB_REF", "refs/heads/release/2.0")).Happened());

    [Theory]
    [InlineData("pull_request", """{ "action": "opened", "number": 7, "pull_request": { "head": { "repo": { "full_name": "stranger/shop" } } } }""")]
    [InlineData("pull_request_target", """{ "number": 7, "pull_request": { "head": { "repo": { "full_name": "Example/shop" } } } }""")]
    public void A_pull_request_is_about_its_number(string name, string json) => Assert.Equal(new BotEvent(BotEventKind.PullRequest) { Number = 7 }, Happened(name, json));

    [Fact]
    public void Of_a_comment_the_id_is_all_that_is_taken() =>
        Assert.Equal(new BotEvent(BotEventKind.Command) { Comment = 4_000_000_000 }, Happened("issue_comment", """{ "comment": { "id": 4000000000, "body": "/containerize rebase", "author_association": "OWNER" } }"""));

    [Theory]
    [InlineData("""{ "number": 7, "pull_request": { "head": { "repo": { "full_name": "stranger/shop" } } } }""")]
    [InlineData("""{ "number": 7, "pull_request": { "head": { "repo": null } } }""")]
    [InlineData("""{ "number": 7 }""")]
    public void A_strangers_head_with_the_rights_of_the_base_is_refused(string json) => Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => Happened("pull_request_target", json)).ExitCode);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "number": "7" }""")]
    public void A_file_that_says_something_else_is_an_error(string json) => Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => Happened("pull_request", json)).ExitCode);

    [Theory]
    [InlineData("GITHUB_REPOSITORY", "shop")]
    [InlineData("GITHUB_REPOSITORY", "example/..")]
    [InlineData("GITHUB_REPOSITORY", "example/shop/../other")]
    [InlineData("GITHUB_API_URL", "http://api.example.com")]
    [InlineData("GITHUB_API_URL", "file:///etc")]
    public void What_cannot_be_is_an_error(string name, string value) => Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => Read((name, value))).ExitCode);

    private static BotEvent Happened(string name, string json)
    {
        using var folder = new TemporaryFolder();
        return Read(("GITHUB_EVENT_NAME", name), ("GITHUB_REPOSITORY", "example/shop"), ("GITHUB_EVENT_PATH", folder.Write("event.json", json))).Happened();
    }

    private static WorkflowEnvironment Read(params (string Name, string Value)[] variables) => WorkflowEnvironment.Read(name => variables.FirstOrDefault(v => v.Name == name).Value);
}
