using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Tests.Planning;

public sealed class RepositoryPageTests
{
    [Theory]
    [InlineData("https://github.com/example/shop", "https://github.com/example/shop")]
    [InlineData("https://github.com/example/shop.git", "https://github.com/example/shop")]
    [InlineData("https://user:5u9e7@github.com/example/shop.git", "https://github.com/example/shop")]
    [InlineData("git@github.com:example/shop.git", "https://github.com/example/shop")]
    [InlineData("ssh://git@github.example.com:2222/example/shop", "https://github.example.com/example/shop")]
    public void A_remote_has_a_page(string remote, string page) => Assert.Equal(page, RepositoryPage.Of(remote)?.Url);

    [Theory]
    [InlineData("")]
    [InlineData("/srv/git/shop.git")]
    [InlineData("../shop")]
    [InlineData("file:///srv/git/shop.git")]
    [InlineData("ext::sh -c x")]
    [InlineData("https://github.com/example/shop/../../x)![a](http://example.com")]
    [InlineData("javascript:alert(1)//a/b")]
    public void What_is_no_server_has_none(string remote) => Assert.Null(RepositoryPage.Of(remote));

    [Fact]
    public void Names_in_paths_are_escaped() => Assert.Equal(
        "https://github.com/example/shop/blob/abc/src/a%20%28b%29/%23%5D%3F.cs#L3", new RepositoryPage("https://github.com/example/shop").Line("abc", "src/a (b)/#]?.cs", 3));
}
