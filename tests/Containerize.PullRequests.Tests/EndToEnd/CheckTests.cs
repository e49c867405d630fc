using System.Net;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>What is said of other people's pull requests, and what is never done to them.</summary>
public sealed class CheckTests : BotTestBase
{
    [Fact]
    public async Task Files_that_do_not_follow_the_code_are_said_as_advice_with_the_difference()
    {
        await GeneratedAsync();
        var pull = Topic(("src/Program.cs", "topic"));
        for (var i = 0; i < 10; i++) await PullAsync(pull.Number);
        var check = Assert.Single(Shop.Checks);
        Assert.Equal(("completed", "neutral", "1 container file does not follow the code"), (check.Status, check.Conclusion, check.Title));
        Assert.Equal(["compose.yaml:1 warning"], check.Annotations);
        Assert.Contains("\n-image: one\n+image: topic\n", check.Summary, StringComparison.Ordinal);
        Assert.Single(Shop.Sarif);
        Assert.Equal("topic", Server.Objects.Text(Shop.Branches["topic"], "src/Program.cs"));
    }

    [Fact]
    public async Task Files_that_follow_the_code_are_a_success()
    {
        await GeneratedAsync();
        var pull = Topic(("src/Program.cs", "topic"), ("compose.yaml", "image: topic\n"));
        await PullAsync(pull.Number);
        Assert.Equal(("success", "The container files are up to date"), (Shop.Checks[0].Conclusion, Shop.Checks[0].Title));
    }

    [Fact]
    public async Task What_is_behind_in_the_base_as_well_is_no_fault_of_the_pull_request()
    {
        await GeneratedAsync();
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        await PullAsync(Topic(("src/Other.cs", "x")).Number);
        Assert.Equal("success", Shop.Checks[0].Conclusion);
        Assert.Contains("just so in the base", Shop.Checks[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nothing_depends_on_is_not_analysed()
    {
        await GeneratedAsync();
        Tool.Calls.Clear();
        await PullAsync(Topic(("README.md", "x"), (".github/workflows/a.yml", "x")).Number);
        Assert.Equal("success", Shop.Checks[0].Conclusion);
        Assert.Empty(Tool.Calls);
    }

    [Fact]
    public async Task Annotations_come_in_batches_and_the_last_one_concludes()
    {
        await GeneratedAsync();
        Tool.Findings = 120;
        await PullAsync(Topic(("src/Program.cs", "topic"), ("compose.yaml", "image: topic\n")).Number);
        var check = Assert.Single(Shop.Checks);
        Assert.Equal((120, "completed", "neutral"), (check.Annotations.Count, check.Status, check.Conclusion));
        Assert.Equal(2, Shop.Changes.Count(c => c == "PATCH check-runs/1"));
        Assert.Contains("\"uri\":\"compose.yaml\"", Shop.Sarif[0].Sarif, StringComparison.Ordinal);
        Assert.Equal("refs/pull/2/head", Shop.Sarif[0].Reference);
    }

    [Fact]
    public async Task It_fails_only_where_the_settings_of_the_base_say_so()
    {
        await GeneratedAsync();
        await PullAsync(Topic(("src/Program.cs", "topic"), ("containerize.yaml", "bot: {check: required}\n")).Number);
        Assert.Equal("neutral", Shop.Checks[^1].Conclusion);
        Shop.Push("main", "required", ("containerize.yaml", "bot: {check: required}\n"));
        await PullAsync(Topic(("src/Program.cs", "topic 2"), ("containerize.yaml", "bot: {check: 'off'}\n")).Number);
        Assert.Equal("failure", Shop.Checks[^1].Conclusion);
    }

    [Fact]
    public async Task Settings_of_the_head_decide_nothing_of_what_is_generated()
    {
        await GeneratedAsync();
        await PullAsync(Topic(("src/Program.cs", "topic"), ("containerize.yaml", "name: other\n")).Number);
        Assert.Contains("+image: topic\n", Shop.Checks[0].Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("topic other", Shop.Checks[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_settings_say_so_the_files_are_committed_to_the_same_branch_once()
    {
        Shop.Push("main", "settings", ("containerize.yaml", "bot: {commit: true}\n"));
        await GeneratedAsync();
        var pull = Topic(("src/Program.cs", "topic"));
        var head = Shop.Branches["topic"];
        await PullAsync(pull.Number);
        Assert.Equal("image: topic\n", Compose("topic"));
        Assert.Equal([head], Server.Objects.Commits[Shop.Branches["topic"]].Parents);
        var made = Shop.Branches["topic"];
        for (var i = 0; i < 3; i++) await PullAsync(pull.Number);
        Assert.Equal(made, Shop.Branches["topic"]);
        Assert.Equal("success", Shop.Checks[^1].Conclusion);
    }

    [Fact]
    public async Task A_fork_is_checked_and_never_written_to()
    {
        Shop.Push("main", "settings", ("containerize.yaml", "bot: {commit: true}\n"));
        await GeneratedAsync();
        var head = Shop.Push("forked", "main", "topic", [("src/Program.cs", "topic")]);
        Shop.Branches.Remove("forked");
        var outcome = await PullAsync(Shop.Open("main", "main", head).Number);
        Assert.Equal("neutral", Assert.Single(Shop.Checks).Conclusion);
        Assert.Contains("its branch is in a fork", Assert.Single(outcome.Notes), StringComparison.Ordinal);
        Assert.DoesNotContain(Shop.Changes.Skip(4), c => c.Contains("git/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_without_the_rights_says_it_in_the_summary_of_the_job()
    {
        await GeneratedAsync();
        Server.Fail("GET", "/check-runs", HttpStatusCode.Forbidden);
        Server.Fail("POST", "/code-scanning/sarifs", HttpStatusCode.Forbidden);
        Server.Fail("POST", "/check-runs", HttpStatusCode.Forbidden);
        var outcome = await PullAsync(Topic(("src/Program.cs", "topic")).Number);
        Assert.StartsWith("## 1 container file does not follow the code\n", outcome.Summary, StringComparison.Ordinal);
        Assert.Contains("+image: topic\n", outcome.Summary, StringComparison.Ordinal);
        Assert.Equal(["the findings could not be uploaded: GitHub answers 403", "the check could not be written: GitHub answers 403"], outcome.Notes);
        Assert.Empty(Shop.Checks);
    }

    [Fact]
    public async Task Code_that_cannot_be_read_is_said_and_ends_nothing()
    {
        await GeneratedAsync();
        await PullAsync(Topic(("src/Program.cs", "broken")).Number);
        Assert.Equal(("neutral", "The solution cannot be read"), (Shop.Checks[0].Conclusion, Shop.Checks[0].Title));
    }

    [Fact]
    public async Task A_pull_request_that_is_closed_is_not_looked_at()
    {
        var pull = Topic(("src/Program.cs", "topic"));
        pull.IsOpen = false;
        await PullAsync(pull.Number);
        Assert.Empty(Shop.Changes);
    }

    // The base has its files, as after the bot's first pull request.
    private async Task GeneratedAsync()
    {
        await BaseAsync("main");
        Merge(1);
    }

    private FakePull Topic(params (string Path, string? Text)[] files)
    {
        var name = Shop.Branches.ContainsKey("topic") ? "topic-2" : "topic";
        Shop.Push(name, "main", "topic", files);
        return Shop.Open(name, "main");
    }
}
