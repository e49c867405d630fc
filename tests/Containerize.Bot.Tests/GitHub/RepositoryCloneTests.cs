using Containerize.Bot.GitHub;

namespace Containerize.Bot.Tests.GitHub;

public sealed class RepositoryCloneTests : IAsyncLifetime
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private FakeGitHub _github = null!;
    private GitHistory _history = null!;

    public async Task InitializeAsync()
    {
        _github = await FakeGitHub.StartAsync();
        _history = await GitHistory.MakeAsync(_github, [new() { ["src/App.cs"] = "one" }, new() { ["src/App.cs"] = "two" }]);
        _github.AddRepository(7, "shop", _history.Objects).Push("main", _history.Commits[1]);
        _github.Tokens["ghs_good"] = "";
    }

    [Fact]
    public async Task A_commit_is_fetched_without_its_history_and_without_a_trace_of_the_token()
    {
        using var clone = new RepositoryClone();
        await clone.FetchAsync(new Uri(_github.Address, "example/shop.git"), ["+refs/heads/main:refs/remotes/origin/main"], Token("ghs_good"), Never);
        var log = await ProcessRun.Async("git", ["--git-dir", Path.Combine(clone.Path, ".git"), "log", "--format=%H", "refs/remotes/origin/main"]);
        Assert.Equal(_history.Commits[1] + "\n", log.Succeeded().Output);
        Assert.All(Directory.EnumerateFiles(clone.Path, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("ghs_good", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal([".git"], Directory.EnumerateFileSystemEntries(clone.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("ghs_wrong", "main")]
    [InlineData("ghs_good", "nowhere")]
    public async Task What_cannot_be_fetched_is_tried_again_later_and_the_token_is_not_in_the_message(string token, string branch)
    {
        using var clone = new RepositoryClone();
        var error = await Assert.ThrowsAsync<ContainerizeException>(() =>
            clone.FetchAsync(new Uri(_github.Address, "example/shop.git"), [$"+refs/heads/{branch}:refs/remotes/origin/{branch}"], Token(token), Never));
        Assert.Equal(ExitCode.Unavailable, error.ExitCode);
        Assert.DoesNotContain(token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_removed_at_the_end()
    {
        var clone = new RepositoryClone();
        clone.Dispose();
        Assert.False(Directory.Exists(clone.Path));
    }

    public async Task DisposeAsync()
    {
        _history.Dispose();
        await _github.DisposeAsync();
    }

    private static InstallationToken Token(string value) => new(value, DateTimeOffset.MaxValue);
}
