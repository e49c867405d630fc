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

    [Theory]
    [InlineData("GITHUB_REPOSITORY", "shop")]
    [InlineData("GITHUB_REPOSITORY", "example/..")]
    [InlineData("GITHUB_REPOSITORY", "example/shop/../other")]
    [InlineData("GITHUB_API_URL", "http://api.example.com")]
    [InlineData("GITHUB_API_URL", "file:///etc")]
    public void What_cannot_be_is_an_error(string name, string value) => Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => Read((name, value))).ExitCode);

    private static WorkflowEnvironment Read(params (string Name, string Value)[] variables) => WorkflowEnvironment.Read(name => variables.FirstOrDefault(v => v.Name == name).Value);
}
