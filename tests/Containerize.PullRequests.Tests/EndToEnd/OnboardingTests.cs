using Containerize.Generation.Settings;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>A repository that is new to the bot is asked first, once, and what it answers holds.</summary>
public sealed class OnboardingTests : BotTestBase
{
    private const string Configure = "containerize/configure/main";

    public OnboardingTests() => Onboards = true;

    [Fact]
    public async Task Whoever_installs_it_is_asked_once_however_often_the_event_comes()
    {
        for (var i = 0; i < 10; i++) await BaseAsync();
        var pull = Assert.Single(Shop.Pulls);
        Assert.Equal((Configure, "main", "Configure containerize"), (pull.Head, pull.Base, pull.Title));
        Assert.Equal(["POST git/trees", "POST git/commits", "POST git/refs", "POST pulls"], Shop.Changes);
        Assert.Equal(["Shop.slnx", "containerize.yaml", "src/Api.csproj", "src/Program.cs"], Server.Objects.Files(Shop.Branches[Configure]).Keys);
    }

    [Fact]
    public async Task It_says_what_was_found_what_would_come_and_how_to_answer()
    {
        await BaseAsync();
        var body = Shop.Pulls[0].Body;
        Assert.Contains($"- `api`: A web service of [`src/Api.csproj`]({Server.Address}example/shop/blob/{Shop.Branches["main"]}/src/Api.csproj)", body, StringComparison.Ordinal);
        Assert.Contains("A pull request with 2 new files for 1 service", body, StringComparison.Ordinal);
        Assert.Contains("- `compose.yaml`: new", body, StringComparison.Ordinal);
        Assert.Contains("`CTZ0101`", body, StringComparison.Ordinal);
        Assert.Contains("**No**: close it.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_that_it_offers_is_valid_and_decides_nothing()
    {
        await BaseAsync();
        var text = Server.Objects.Text(Shop.Branches[Configure], "containerize.yaml");
        Assert.Empty(SettingsFile.Read(text));
        Assert.Contains("  # src/Api.csproj\n  api:\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_merged_the_files_come()
    {
        await BaseAsync();
        Merge(1);
        var outcome = await BaseAsync("main");
        Assert.Equal((PublishAction.Open, 2), (outcome.Published!.Decision.Action, outcome.Published.Number));
        Assert.Equal((Branch, "image: one\n"), (Shop.Pulls[1].Head, Compose()));
        await BaseAsync("main");
        Assert.Equal(2, Shop.Pulls.Count);
    }

    [Fact]
    public async Task When_it_is_merged_and_the_file_is_gone_later_nobody_is_asked_again()
    {
        await BaseAsync();
        Merge(1);
        Shop.Push("main", "no settings", ("containerize.yaml", null));
        await BaseAsync("main");
        Assert.Equal([Configure, Branch], Shop.Pulls.Select(p => p.Head));
    }

    [Fact]
    public async Task When_it_is_closed_nothing_more_is_said_whatever_the_code_becomes()
    {
        await BaseAsync();
        Shop.Pulls[0].IsOpen = false;
        var changes = Shop.Changes.Count;
        await BaseAsync(Configure);
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        Shop.Push("main", "another service", ("src/Other.csproj", "<Project/>"));
        Assert.StartsWith("the settings were declined", (await BaseAsync("main")).Reason, StringComparison.Ordinal);
        Shop.Push("topic", "main", "topic", [("src/Program.cs", "topic")]);
        Assert.Equal("there are no settings yet, so nothing is checked", (await PullAsync(Shop.Open("topic", "main").Number)).Reason);
        Assert.Equal(changes, Shop.Changes.Count);
    }

    [Fact]
    public async Task A_settings_file_that_somebody_writes_says_yes_all_the_same()
    {
        await BaseAsync();
        Shop.Pulls[0].IsOpen = false;
        Shop.Push("main", "settings", ("containerize.yaml", "name: shop\n"));
        await BaseAsync("main");
        Assert.Equal([Configure, Branch], Shop.Pulls.Select(p => p.Head));
    }

    [Fact]
    public async Task A_settings_file_that_comes_by_another_way_closes_the_question()
    {
        await BaseAsync();
        Shop.Push("main", "settings", ("containerize.yaml", "name: shop\n"));
        await BaseAsync("main");
        Assert.Equal([(Configure, false), (Branch, true)], Shop.Pulls.Select(p => (p.Head, p.IsOpen)));
        Assert.Single(Shop.Pulls[0].Comments);
        Assert.DoesNotContain(Configure, Shop.Branches.Keys);
    }

    [Theory]
    [InlineData("octocat", 2)]
    [InlineData("stranger", 1)]
    public async Task Who_may_write_brings_the_question_back_after_it_was_closed(string author, int pulls)
    {
        await BaseAsync();
        Shop.Pulls[0].IsOpen = false;
        await SayAsync(1, author, "/containerize rebase");
        Assert.Equal(pulls, Shop.Pulls.Count);
        Assert.Equal(pulls == 2, Shop.Pulls[^1].IsOpen);
    }

    [Fact]
    public async Task One_that_is_opened_again_may_be_merged_as_before()
    {
        await BaseAsync();
        Shop.Pulls[0].IsOpen = false;
        Shop.Pulls[0].IsOpen = true;
        await BaseAsync(Configure);
        Assert.Single(Shop.Pulls);
        Merge(1);
        await BaseAsync("main");
        Assert.Equal(Branch, Shop.Pulls[1].Head);
    }

    [Fact]
    public async Task Settings_that_somebody_edits_on_the_branch_are_theirs()
    {
        await BaseAsync();
        var theirs = Shop.Push(Configure, "ours", ("containerize.yaml", "name: harbour\n"));
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        for (var i = 0; i < 3; i++) await BaseAsync("main");
        Assert.Equal(theirs, Shop.Branches[Configure]);
        Assert.Single(Assert.Single(Shop.Pulls).Comments);
    }

    [Fact]
    public async Task Of_two_bases_only_the_default_one_is_asked()
    {
        Shop.Push("release/1.0", "main", "old", [("src/Program.cs", "old")]);
        Assert.Equal("the default branch is asked for settings first", (await BaseAsync("release/1.0")).Reason);
        await BaseAsync("main");
        await BaseAsync("release/1.0");
        Assert.Equal(Configure, Assert.Single(Shop.Pulls).Head);
        Merge(1);
        await BaseAsync("main");
        await BaseAsync("release/1.0");
        Assert.Equal([Configure, Branch, "containerize/update/release/1.0"], Shop.Pulls.Select(p => p.Head));
    }

    [Theory]
    [InlineData("containerize.yaml", "bot: {labels: []}\n")]
    [InlineData("src/containerize.lock.json", "{}\n")]
    public async Task Who_works_with_the_tool_already_is_not_asked(string path, string text)
    {
        Shop.Push("main", "set up", (path, text));
        await BaseAsync("main");
        Assert.Equal(Branch, Assert.Single(Shop.Pulls).Head);
    }

    [Fact]
    public async Task Who_had_a_pull_request_of_the_bot_before_is_not_asked()
    {
        Onboards = false;
        await BaseAsync("main");
        Onboards = true;
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        await BaseAsync("main");
        Assert.Equal((Branch, "image: two\n"), (Assert.Single(Shop.Pulls).Head, Compose()));
    }

    [Fact]
    public async Task While_the_question_is_open_the_pull_requests_of_others_are_not_checked()
    {
        await BaseAsync();
        Shop.Push("topic", "main", "topic", [("src/Program.cs", "topic")]);
        await PullAsync(Shop.Open("topic", "main").Number);
        Assert.Empty(Shop.Checks);
    }

    [Fact]
    public async Task A_link_where_the_settings_would_be_is_not_written_over()
    {
        var link = Server.Objects.Tree(Server.Objects.Commits[Shop.Branches["main"]].Tree, [("containerize.yaml", "120000", "/etc/passwd")]);
        Shop.Branches["main"] = Server.Objects.Commit("link", link, [Shop.Branches["main"]]);
        await Assert.ThrowsAsync<ContainerizeException>(() => BaseAsync("main"));
        Assert.Empty(Shop.Changes);
    }
}
