using Containerize.PullRequests.Copying;
using Containerize.PullRequests.GitHub;

namespace Containerize.PullRequests.Tests.EndToEnd;

/// <summary>The whole bot over HTTP: a server with GitHub's shapes, limits and errors, and Git by Git's own program. Only the analysis is scripted.</summary>
public abstract class BotTestBase : IAsyncLifetime
{
    protected const string Branch = "containerize/update/main";

    internal FakeGitHub Server { get; private set; } = null!;

    internal FakeRepository Shop { get; private set; } = null!;

    internal ScriptedTool Tool { get; } = new();

    /// <summary>Whether a repository that is new to the bot is asked first.</summary>
    protected bool Onboards { get; set; }

    protected List<TimeSpan> Waited { get; } = [];

    public async Task InitializeAsync()
    {
        Server = await FakeGitHub.StartAsync();
        Shop = Server.AddRepository(1, "shop");
        Shop.Push("main", "code", ("src/Program.cs", "one"), ("src/Api.csproj", "<Project/>"), ("Shop.slnx", "<Solution/>"));
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    protected Task<BotOutcome> BaseAsync(string branch = "") => HandleAsync(new BotEvent(BotEventKind.Base) { Branch = branch });

    protected Task<BotOutcome> PullAsync(int number) => HandleAsync(new BotEvent(BotEventKind.PullRequest) { Number = number });

    internal Task<BotOutcome> SayAsync(int number, string author, string text) => CommandAsync(Shop.Comment(number, author, text));

    internal Task<BotOutcome> CommandAsync(FakeComment comment) => HandleAsync(new BotEvent(BotEventKind.Command) { Comment = comment.Id });

    protected Task<BotOutcome> HandleAsync(BotEvent given)
    {
        Func<CancellationToken, Task<string>> token = _ => Task.FromResult(FakeGitHub.Token);
        var client = GitHubConnection.Open(Server.Address, token, (time, _) =>
        {
            Waited.Add(time);
            return Task.CompletedTask;
        });
        var address = new RepositoryAddress(Server.Address, Server.Address, FakeGitHub.Owner, Shop.Name);
        return new RepositoryBot(address, token, Tool, null, client, CopyLimits.Default, TimeProvider.System) { Onboards = Onboards }.HandleAsync(given, CancellationToken.None);
    }

    protected string Compose(string branch = Branch) => Server.Objects.Text(Shop.Branches[branch], "compose.yaml");

    /// <summary>What a server of events would send after a merge.</summary>
    protected void Merge(int number)
    {
        var pull = Shop.Pulls.Single(p => p.Number == number);
        Shop.Branches[pull.Base] = Shop.Branches[pull.Head];
        Shop.Branches.Remove(pull.Head);
        (pull.IsOpen, pull.IsMerged) = (false, true);
    }
}
