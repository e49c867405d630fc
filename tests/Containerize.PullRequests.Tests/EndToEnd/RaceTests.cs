using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>A person who pushes in the very moment in which the bot moves its branch loses nothing.</summary>
public sealed class RaceTests : BotTestBase
{
    [Theory]
    [InlineData(true, "GET", "/git/commits/")]
    [InlineData(true, "POST", "/git/commits")]
    [InlineData(true, "POST", "/graphql")]
    [InlineData(false, "POST", "/git/commits")]
    [InlineData(false, "POST", "/graphql")]
    public async Task A_push_while_the_branch_is_made_anew_stays_and_is_said_once(bool swaps, string method, string path)
    {
        Server.ComparesAndSwaps = swaps;
        await BaseAsync("main");
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        var theirs = "";
        Server.Meanwhile = (method, path, () => theirs = Shop.Push(Branch, "mine", ("compose.yaml", "mine\n")));
        Assert.Equal(PublishAction.HandsOff, (await BaseAsync("main")).Published!.Decision.Action);
        await BaseAsync(Branch);
        Assert.Equal((theirs, "mine\n"), (Shop.Branches[Branch], Compose()));
        Assert.Single(Shop.Pulls[0].Comments);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_runs_that_meet_leave_one_branch_and_say_nothing_of_each_other(bool swaps)
    {
        Server.ComparesAndSwaps = swaps;
        await BaseAsync("main");
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        Server.Meanwhile = ("POST", "/git/commits", () => BaseAsync("main").GetAwaiter().GetResult());
        Assert.Equal(PublishAction.Leave, (await BaseAsync("main")).Published!.Decision.Action);
        Assert.Equal("image: two\n", Compose());
        Assert.Empty(Assert.Single(Shop.Pulls).Comments);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_push_while_the_branch_is_removed_keeps_it_and_its_pull_request(bool swaps)
    {
        Server.ComparesAndSwaps = swaps;
        await BaseAsync("main");
        Shop.Push("main", "by hand", ("compose.yaml", "image: one\n"), ("containerize.lock.json", "{}\n"));
        var theirs = "";
        Server.Meanwhile = ("POST", "/graphql", () => theirs = Shop.Push(Branch, "mine", ("compose.yaml", "mine\n")));
        Assert.Equal(PublishAction.HandsOff, (await BaseAsync("main")).Published!.Decision.Action);
        Assert.Equal((theirs, true), (Shop.Branches[Branch], Shop.Pulls[0].IsOpen));
    }

    [Fact]
    public async Task A_server_that_cannot_compare_and_swap_is_moved_by_force_where_nobody_pushed()
    {
        Server.ComparesAndSwaps = false;
        await BaseAsync("main");
        Shop.Push("main", "two", ("src/Program.cs", "two"));
        Assert.Equal(PublishAction.Renew, (await BaseAsync("main")).Published!.Decision.Action);
        Assert.Equal("image: two\n", Compose());
        Assert.Single(Shop.Changes, c => c.StartsWith("PATCH git/refs", StringComparison.Ordinal));
    }
}
