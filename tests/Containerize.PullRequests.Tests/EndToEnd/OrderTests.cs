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
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        Shop.Push("topic", "main", "topic", [("src/Program.cs", "topic")]);
        var topic = Shop.Open("topic", "main");
        var comment = Shop.Comment(1, "octocat", "/containerize explain api");
        for (var i = 0; i < 10; i++)
        {
            foreach (var kind in order)
                await (kind switch { 'b' => BaseAsync("main"), 'o' => BaseAsync(Branch), 'p' => PullAsync(topic.Number), _ => CommandAsync(comment) });
        }

        Assert.Equal("image: two\n", Compose());
        Assert.Equal([Branch, "topic"], Shop.Pulls.Select(p => p.Head));
        Assert.Single(Shop.Changes, c => c.StartsWith("PATCH git/refs", StringComparison.Ordinal));
        Assert.Single(Shop.Checks);
        Assert.Equal(2, Shop.Pulls[0].Comments.Count);
        Assert.Empty(topic.Comments);
    }
}
