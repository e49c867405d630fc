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
using Containerize.PullRequests.Sandboxing;

namespace Containerize.Cli.Verbs;

/// <summary>Does in one run what the bot does for a repository.</summary>
internal sealed class BotVerb : IVerb
{
    private readonly Argument<string> _path = new("PATH") { Description = "A folder of a clone.", DefaultValueFactory = _ => ".", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Prints the pull request that would be made, and makes none." };

    private readonly Option<string?> _base = new("--base") { Description = "The branch that the pull request is for; by default that of the workflow, else in a dry run the one that is checked out, else the default one.", HelpName = "BRANCH" };

    private readonly Option<bool> _onboarding = new("--onboarding") { Description = "Asks a repository without settings first, by a pull request that offers the settings file alone." };

    private readonly Option<string> _output = OutputOption.Make();

    /// <inheritdoc/>
    public Command Build(ToolConsole console)
    {
        var run = new Command("run", "Does what the event of a workflow calls for: makes the pull request that a branch calls for, checks another one, or obeys a comment.") { _path, _dryRun, _base, _onboarding, _output };
        run.SetAction((parsed, ct) => RunAsync(parsed, console, ct));
        return new Command("bot", "Keeps the container files of a repository up to date by pull requests.") { run };
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken ct)
    {
        var workflow = WorkflowEnvironment.Read(Environment.GetEnvironmentVariable);
        var repository = GitRepository.Open(parsed.GetValue(_path)!);
        var page = await repository.OriginAsync(ct) is { } origin ? RepositoryPage.Of(origin) : null;
        var bot = parsed.GetValue(_dryRun) ? (Func<IAnalysisTool, Task<BotOutcome>>)(tool => DryAsync(repository, parsed.GetValue(_base) ?? (workflow.IsForPullRequest ? "" : workflow.Branch), page, parsed.GetValue(_onboarding), tool, ct))
            : Writing(workflow, repository, page, parsed.GetValue(_base), parsed.GetValue(_onboarding), ct);
        var analysis = new SandboxedTool(typeof(Tool).Assembly.Location, await SandboxList.ChooseAsync(ct), SandboxLimits.Default);
        var outcome = await Progress.ShowAsync(console, "Reading the repository", () => bot(analysis));
        foreach (var note in outcome.Notes) console.Say("warning: " + Printable.Line(note));
        if (outcome.Summary.Length > 0 && workflow.SummaryFile.Length > 0) await File.AppendAllTextAsync(workflow.SummaryFile, outcome.Summary + "\n", ct);
        if (outcome.Problem is { } problem) throw problem;
        if (parsed.GetValue(_output) == OutputOption.Json) console.Output.Write(PublishedJson.Text(ProposalPublication.Document(outcome)));
        else console.Output.Write(ProposalText.Of(outcome));
        return (int)(outcome.Result?.Proposal?.HasConflicts == true || outcome.IsFailure ? ExitCode.Findings : ExitCode.Success);
    }

    private static async Task<BotOutcome> DryAsync(GitRepository repository, string branch, RepositoryPage? page, bool onboards, IAnalysisTool tool, CancellationToken ct)
    {
        var given = branch.Length == 0 ? await repository.CurrentAsync(ct)
            : await repository.HeadOfAsync(branch, ct) ?? throw new ContainerizeException(ExitCode.Usage, $"there is no branch '{branch}', neither here nor as last fetched from origin", "Fetch it, or name another one");
        var result = await new ProposalRun(repository, tool, CopyLimits.Default) { Onboards = onboards }.RunAsync(given, page, ct);
        return new BotOutcome(result.Reason) { Base = given, Result = result };
    }

    private static Func<IAnalysisTool, Task<BotOutcome>> Writing(WorkflowEnvironment workflow, GitRepository repository, RepositoryPage? page, string? branch, bool onboards, CancellationToken ct)
    {
        if (workflow.Token.Length == 0) throw new ContainerizeException(ExitCode.Usage, "there is no token", "Set GITHUB_TOKEN, or give --dry-run to see the pull request");
        var (owner, name) = workflow.Repository.Length > 0 ? (workflow.Repository.Split('/')[0], workflow.Repository.Split('/')[1])
            : page?.Names ?? throw new ContainerizeException(ExitCode.Usage, "it is not known which repository this is", "Set GITHUB_REPOSITORY to owner/name");
        var happened = branch is null ? workflow.Happened() : new BotEvent(BotEventKind.Base) { Branch = branch };
        var address = new RepositoryAddress(workflow.Api, workflow.Server, owner, name);
        return tool => new RepositoryBot(address, _ => Task.FromResult(workflow.Token), tool, repository) { Onboards = onboards }.HandleAsync(happened, ct);
    }
}
