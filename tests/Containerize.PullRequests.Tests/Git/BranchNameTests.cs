using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Tests.Git;

public sealed class BranchNameTests
{
    [Theory]
    [InlineData("main")]
    [InlineData("release/2.0")]
    [InlineData("feature/a_b-c+d#1")]
    [InlineData("größe")]
    public void Takes_what_Git_takes(string name) => Assert.True(BranchName.IsValid(name));

    [Theory]
    [InlineData("")]
    [InlineData("-main")]
    [InlineData("--upload-pack=touch")]
    [InlineData("a b")]
    [InlineData("a..b")]
    [InlineData("a@{1}")]
    [InlineData("a/")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData(".a")]
    [InlineData("a/.b")]
    [InlineData("a.lock")]
    [InlineData("a.lock/b")]
    [InlineData("a.")]
    [InlineData("a~1")]
    [InlineData("a^")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    [InlineData(@"a\b")]
    [InlineData("HEAD")]
    [InlineData("@")]
    public void Refuses_what_Git_refuses_and_what_looks_like_an_option(string name) => Assert.False(BranchName.IsValid(name));

    [Fact]
    public void The_bots_branch_carries_the_name_of_its_base() => Assert.Equal("containerize/update/release/2.0", BranchName.Of("release/2.0"));

    [Theory]
    [InlineData("containerize/update/release/2.0", "release/2.0")]
    [InlineData("containerize/configure/main", "main")]
    [InlineData("containerize/update/", null)]
    [InlineData("containerize/other/main", null)]
    [InlineData("main", null)]
    public void A_branch_of_the_bots_own_is_told_from_all_others(string branch, string? main) => Assert.Equal(main, BranchName.BaseOf(branch));
}
