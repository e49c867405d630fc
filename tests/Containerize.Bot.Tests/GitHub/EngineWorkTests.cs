using Containerize.Bot.GitHub;
using Containerize.Bot.Settings;
using Containerize.Bot.Tests.Storm;
using Containerize.Bot.Work;

namespace Containerize.Bot.Tests.GitHub;

public sealed class EngineWorkTests : IAsyncLifetime
{
    private FakeGitHub _github = null!;
    private List<string> _history = null!;
    private FakeRepository _repository = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _github = await FakeGitHub.StartAsync();
        _history = _github.Objects.History([.. Enumerable.Range(0, 2).Select(i => new Dictionary<string, string> { ["Shop.sln"] = "", ["Shop.csproj"] = "<Project/>", ["version.txt"] = $"{i}" }).Append(new Dictionary<string, string> { ["Shop.sln"] = "", ["Shop.csproj"] = "<Project/>", ["version.txt"] = "2", ["containerize.yaml"] = "bot:\n  limit: many\n" })]);
        _repository = _github.AddRepository(7, "shop");
        _repository.Put("main", _history[0]);
        _http = AppClient.Http(_github.Address);
    }

    [SandboxFact]
    public async Task An_installation_leads_to_a_pull_request_for_the_default_branch()
    {
        await DoAsync(branch: "");
        var pull = Assert.Single(_repository.Pulls);
        Assert.Equal(("containerize/update/main", "main"), (pull.Head, pull.Base));
        Assert.Equal("# version 0\nservices: {}\n", _github.Objects.Text(_repository.Branches[pull.Head], "compose.yaml"));
    }

    [SandboxFact]
    public async Task A_repository_without_settings_is_asked_first_unless_the_server_is_told_otherwise()
    {
        await Work(new BotOptions()).DoAsync(Given.Push(7, ""), CancellationToken.None);
        Assert.Equal("containerize/configure/main", Assert.Single(_repository.Pulls).Head);
    }

    [SandboxFact]
    public async Task The_same_work_again_changes_nothing_and_a_new_head_renews_the_pull_request()
    {
        await DoAsync("main");
        var changes = _repository.Changes.Count;
        Assert.StartsWith("Leave", await DoAsync("main"), StringComparison.Ordinal);
        Assert.Equal(changes, _repository.Changes.Count);
        _repository.Put("main", _history[1]);
        Assert.StartsWith("Renew", await DoAsync("main"), StringComparison.Ordinal);
        Assert.Equal("# version 1\nservices: {}\n", _github.Objects.Text(_repository.Branches["containerize/update/main"], "compose.yaml"));
        Assert.Single(_repository.Pulls);
    }

    [SandboxFact]
    public async Task Settings_that_are_not_valid_are_told_with_a_token_for_checks_and_the_work_is_done_once()
    {
        await DoAsync("main");
        var fetches = _github.Fetches;
        Assert.DoesNotContain(_github.Tokens.Values, t => t.Contains("\"checks\"", StringComparison.Ordinal));
        _repository.Put("main", _history[2]);
        Assert.Contains("limit", await DoAsync("main"), StringComparison.Ordinal);
        Assert.Equal(2 * fetches, _github.Fetches);
        Assert.Single(_github.Tokens.Values, t => t.Contains("\"checks\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_branch_that_nobody_named_is_left_alone()
    {
        Assert.Equal("topic is no base branch", await DoAsync("topic"));
        Assert.Empty(_repository.Changes);
    }

    [SandboxFact]
    public async Task A_default_branch_without_a_commit_calls_for_nothing()
    {
        _repository.Branches.Remove("main");
        Assert.Equal("there is no branch main", await DoAsync(""));
    }

    [Fact]
    public async Task A_repository_that_is_gone_is_not_tried_again() =>
        Assert.Equal(ExitCode.Usage, (await Assert.ThrowsAsync<ContainerizeException>(() => Work().DoAsync(Given.Push(repository: 666), CancellationToken.None))).ExitCode);

    [SandboxFact]
    public async Task What_is_asked_beforehand_is_asked_with_a_token_that_can_only_read()
    {
        await DoAsync("main");
        Assert.Equal(2, _github.Tokens.Count);
        Assert.Single(_github.Tokens.Values, asked => asked.Contains("\"contents\":\"read\"", StringComparison.Ordinal));
        Assert.Single(_github.Tokens.Values, asked => asked.Contains("\"contents\":\"write\"", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _github.DisposeAsync();
    }

    private Task<string> DoAsync(string branch) => Work().DoAsync(Given.Push(7, branch), CancellationToken.None);

    private EngineWork Work(BotOptions? given = null)
    {
        var options = (given ?? new BotOptions { Onboarding = false }) with { GitHubApi = _github.Address, Tool = typeof(EngineWorkTests).Assembly.Location.Replace("Containerize.Bot.Tests", "Containerize.Bot.StandIn", StringComparison.Ordinal) };
        return new EngineWork(options, new InstallationTokens(new AppClient(_http, new AppToken(42, _github.Key, TimeProvider.System)), TimeProvider.System), new RepositoryClient(_http), new ToolChoice(options));
    }
}
