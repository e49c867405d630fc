using Containerize.Generation.Rendering;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Publishing;

namespace Containerize.PullRequests.Tests.GitHub;

/// <summary>A publisher and a server over HTTP, with a repository that has one commit.</summary>
public abstract class PublishingTestBase : IAsyncLifetime
{
    protected const string Branch = "containerize/update/main";

    protected FakeGitHub Server { get; private set; } = null!;

    protected FakeRepository Shop { get; private set; } = null!;

    protected List<TimeSpan> Waited { get; } = [];

    public async Task InitializeAsync()
    {
        Server = await FakeGitHub.StartAsync();
        Shop = Server.AddRepository(1, "shop");
        Shop.Push("main", "code", ("src/Program.cs", "code"));
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    internal static ChangedFile File(string text) => new("compose.yaml", TreeEntry.File, null, text);

    internal static Proposal Proposed(string text, string head, string branch = "main")
    {
        var content = ContentHash.Of([File(text)]);
        var message = BotText.Render("commit", new { title = "Add a compose file", commit = head, content });
        return new Proposal(new BaseCommit(branch, head), BranchName.Of(branch), "Add a compose file", $"What changes\n<!-- containerize content={content} -->\n", message, content, EquatableList.Of(File(text)));
    }

    internal PullRequestPublisher Publisher() => new(new GitHubHost(
        GitHubConnection.Open(Server.Address, _ => Task.FromResult(FakeGitHub.Token), (time, _) =>
        {
            Waited.Add(time);
            return Task.CompletedTask;
        }), FakeGitHub.Owner, Shop.Name));

    internal Task<PublishResult> PublishAsync(string? text, string branch = "main", PublishOrder order = PublishOrder.None, string[]? labels = null, string[]? reviewers = null)
    {
        var head = Shop.Branches[branch];
        var proposal = text is null ? null : Proposed(text, head, branch) with { Labels = labels ?? [], Reviewers = reviewers ?? [] };
        return Publisher().PublishAsync(proposal, new BaseCommit(branch, head), BranchName.Of(branch), order, CancellationToken.None);
    }
}
