namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>Events say where to look, so their order and their number decide nothing.</summary>
public sealed class OrderTests : BotTestBase
{
    [Theory]
    [InlineData("bopc")]
    [InlineData("cpob")]
    [InlineData("obcp")]
    [InlineData("pcbo")]
    public async Task Events_of_every_kind_in_any_order_and_ten_times_each_come_to_the_same(string order)
    {
        await BaseAsync("main");
        Server.Git.Push("main", "two", ("src/Program.cs", "two"));
        Server.Git.Push("topic", "main", "topic", [("src/Program.cs", "topic")]);
        var topic = Server.Open("topic", "main");
        var comment = Server.Comment(1, "octocat", "/containerize explain api");
        for (var i = 0; i < 10; i++)
        {
            foreach (var kind in order)
                await (kind switch { 'b' => BaseAsync("main"), 'o' => BaseAsync(Branch), 'p' => PullAsync(topic.Number), _ => CommandAsync(comment) });
        }

        Assert.Equal("image: two\n", Compose());
        Assert.Equal([Branch, "topic"], Server.Pulls.Select(p => p.Head));
        Assert.Single(Server.Changes, c => c.StartsWith("PATCH git/refs", StringComparison.Ordinal));
        Assert.Single(Server.Checks.Runs);
        Assert.Equal(2, Server.Pulls[0].Comments.Count);
        Assert.Empty(topic.Comments);
    }
}
