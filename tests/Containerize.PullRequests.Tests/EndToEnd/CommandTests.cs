namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>Commands in comments: of those who may write, each once.</summary>
public sealed class CommandTests : BotTestBase
{
    [Fact]
    public async Task Rebase_brings_back_a_branch_that_somebody_pushed_to()
    {
        await BaseAsync("main");
        Shop.Push(Branch, "mine", ("compose.yaml", "mine\n"));
        var comment = Shop.Comment(1, "octocat", "/containerize rebase");
        await CommandAsync(comment);
        Assert.Equal("image: one\n", Compose());
        Assert.Equal([("containerize[bot]", "eyes"), ("containerize[bot]", "rocket")], comment.Reactions);
    }

    [Fact]
    public async Task A_comment_is_handled_once_however_often_it_is_told()
    {
        await BaseAsync("main");
        var comment = Shop.Comment(1, "octocat", "Please.\n\n/containerize rebase\n");
        await CommandAsync(comment);
        var head = Shop.Branches[Branch];
        for (var i = 0; i < 10; i++) Assert.Equal("the command was carried out before", (await CommandAsync(comment)).Reason);
        Assert.Equal(head, Shop.Branches[Branch]);
        Assert.Equal(2, comment.Reactions.Count);
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("reader")]
    public async Task A_stranger_changes_nothing_and_gets_a_reaction(string login)
    {
        await BaseAsync("main");
        var theirs = Shop.Push(Branch, "mine", ("compose.yaml", "mine\n"));
        var comment = Shop.Comment(1, login, "/containerize rebase");
        for (var i = 0; i < 3; i++) await CommandAsync(comment);
        Assert.Equal(theirs, Shop.Branches[Branch]);
        Assert.Equal([("containerize[bot]", "confused")], comment.Reactions);
        Assert.Single(Shop.Pulls[0].Comments);
    }

    [Fact]
    public async Task Who_lost_the_right_to_write_is_a_stranger_at_that_moment()
    {
        await BaseAsync("main");
        Shop.Permissions["octocat"] = "triage";
        var comment = Shop.Comment(1, "octocat", "/containerize pause");
        await CommandAsync(comment);
        Assert.DoesNotContain("paused", Shop.Pulls[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("octocat", "> /containerize rebase")]
    [InlineData("octocat", "say /containerize rebase")]
    [InlineData("octocat", "/containerize destroy")]
    [InlineData("octocat", "thanks")]
    [InlineData("containerize[bot]", "/containerize rebase")]
    public async Task What_is_no_command_gets_no_answer(string author, string text)
    {
        await BaseAsync("main");
        var changes = Shop.Changes.Count;
        var comment = Shop.Comment(1, author, text);
        await CommandAsync(comment);
        Assert.Empty(comment.Reactions);
        Assert.Equal(changes, Shop.Changes.Count);
    }

    [Fact]
    public async Task A_pause_holds_until_it_is_resumed()
    {
        await BaseAsync("main");
        await SayAsync(1, "octocat", "/containerize pause");
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        Assert.Equal("somebody has paused #1", (await BaseAsync("main")).Reason);
        Assert.Equal("image: one\n", Compose());
        await SayAsync(1, "maintainer", "/containerize resume");
        Assert.Equal("image: two\n", Compose());
        Assert.DoesNotContain("paused", Shop.Pulls[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_ignored_is_left_out_of_the_text_from_then_on_and_no_commit_is_made_for_it()
    {
        await BaseAsync("main");
        Assert.Contains("CTZ0101", Shop.Pulls[0].Body, StringComparison.Ordinal);
        var head = Shop.Branches[Branch];
        await SayAsync(1, "octocat", "/containerize ignore CTZ0101");
        Assert.DoesNotContain("nobody knows the registry", Shop.Pulls[0].Body, StringComparison.Ordinal);
        Assert.Equal(head, Shop.Branches[Branch]);

        Shop.Push("main", "two", ("src/Program.cs", "two"));
        await BaseAsync("main");
        Assert.DoesNotContain("nobody knows the registry", Shop.Pulls[0].Body, StringComparison.Ordinal);
        Shop.Pulls[0].IsOpen = false;
        Shop.Push("main", "three", ("src/Program.cs", "three"));
        await BaseAsync("main");
        Assert.DoesNotContain("nobody knows the registry", Shop.Pulls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recreate_offers_what_was_declined()
    {
        await BaseAsync("main");
        Shop.Pulls[0].IsOpen = false;
        await SayAsync(1, "octocat", "/containerize recreate");
        Assert.Equal(2, Shop.Pulls.Count);
        Assert.True(Shop.Pulls[1].IsOpen);
    }

    [Fact]
    public async Task Explain_answers_once_and_its_words_are_text()
    {
        await BaseAsync("main");
        var comment = Shop.Comment(1, "octocat", "/containerize explain api");
        await CommandAsync(comment);
        comment.Reactions.Clear();
        await CommandAsync(comment);
        var reply = Assert.Single(Shop.Pulls[0].Comments, c => c.Author == "containerize[bot]").Body;
        Assert.Contains("<pre>\napi: a service of kind web\n  @octocat &lt;b&gt;fixes #1&lt;/b&gt; &lt;/pre&gt;\n</pre>", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_of_what_is_not_there_says_so_in_code()
    {
        await BaseAsync("main");
        await SayAsync(1, "octocat", "/containerize explain @octocat/<b>");
        Assert.Contains("nothing can be said of `@octocat/<b>`", Shop.Pulls[0].Comments[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_another_pull_request_what_is_for_the_bots_own_is_said_once()
    {
        Shop.Push("topic", "main", "topic", [("src/Program.cs", "topic")]);
        var pull = Shop.Open("topic", "main");
        var comment = Shop.Comment(pull.Number, "octocat", "/containerize pause");
        await CommandAsync(comment);
        comment.Reactions.Clear();
        await CommandAsync(comment);
        Assert.Equal(2, pull.Comments.Count);
    }
}
