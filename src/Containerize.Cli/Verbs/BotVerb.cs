using System.CommandLine;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Output.Text;
using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.PullRequests;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Publishing;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.Cli.Verbs;

/// <summary>Does in one run what the bot does for a repository.</summary>
internal sealed class BotVerb : IVerb
{
    private readonly Argument<string> _path = new("PATH") { Description = "A folder of a clone.", DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Prints the pull request that would be made, and makes none." };

    private readonly Option<string?> _base = new("--base") { Description = "The branch that the pull request is for; by default that of the workflow, else the one that is checked out.", HelpName = "BRANCH" };

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var run = new Command("run", "Analyses the head of a branch in a sandbox and makes the pull request that it calls for.") { _path, _dryRun, _base, _output };
        run.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return new Command("bot", "Keeps the container files of a repository up to date by pull requests.") { run };
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var workflow = WorkflowEnvironment.Read(Environment.GetEnvironmentVariable);
        var repository = GitRepository.Open(parsed.GetValue(_path)!);
        var given = await BaseAsync(repository, parsed.GetValue(_base) ?? (workflow.IsForPullRequest ? "" : workflow.Branch), ct);
        var page = await repository.OriginAsync(ct) is { } origin ? RepositoryPage.Of(origin) : null;
        var publisher = parsed.GetValue(_dryRun) ? null : Publisher(workflow, page);
        var tool = new SandboxedTool(typeof(Tool).Assembly.Location, await SandboxList.ChooseAsync(ct), SandboxLimits.Default);
        var result = await Progress.ShowAsync(console, $"Reading {given.Branch}", () => new ProposalRun(repository, tool, CopyLimits.Default).RunAsync(given, page, ct));
        // Who does not want the bot, or not for this branch, keeps what is open.
        var published = publisher is null || result.IsSilent ? null : await publisher.PublishAsync(result.Proposal, given, rebase: false, ct);
        if (parsed.GetValue(_output) == OutputOption.Json) console.Output.Write(PublishedJson.Text(ProposalPublication.Document(given, result, published)));
        else console.Output.Write(published is not null ? ProposalText.Of(published) : result.Proposal is { } proposal ? ProposalText.Of(proposal) : $"no pull request: {Printable.Line(result.Reason)}\n");
        foreach (var note in published?.Notes ?? default) console.Say("warning: " + note);
        return (int)(result.Proposal?.HasConflicts == true ? ExitCode.Findings : ExitCode.Success);
    }

    private static async Task<BaseCommit> BaseAsync(GitRepository repository, string branch, CancellationToken ct) =>
        branch.Length == 0 ? await repository.CurrentAsync(ct)
        : await repository.HeadOfAsync(branch, ct) ?? throw new ContainerizeException(ExitCode.Usage, $"there is no branch '{branch}', neither here nor as last fetched from origin", "Fetch it, or name another one");

    private static PullRequestPublisher Publisher(WorkflowEnvironment workflow, RepositoryPage? page)
    {
        if (workflow.IsForPullRequest) throw new ContainerizeException(ExitCode.Usage, $"the workflow runs for {workflow.Event}, and what a pull request brings is never written", "Run the bot on push, schedule or workflow_dispatch, or give --dry-run");
        if (workflow.Token.Length == 0) throw new ContainerizeException(ExitCode.Usage, "there is no token", "Set GITHUB_TOKEN, or give --dry-run to see the pull request");
        var (owner, name) = workflow.Repository.Length > 0 ? (workflow.Repository.Split('/')[0], workflow.Repository.Split('/')[1])
            : page?.Names ?? throw new ContainerizeException(ExitCode.Usage, "it is not known which repository this is", "Set GITHUB_REPOSITORY to owner/name");
        return new PullRequestPublisher(new GitHubHost(GitHubConnection.Open(workflow.Api, workflow.Token), owner, name));
    }
}
