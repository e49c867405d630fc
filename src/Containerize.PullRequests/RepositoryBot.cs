using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Publishing;
using Containerize.PullRequests.Work;
using Octokit;

namespace Containerize.PullRequests;

/// <summary>
/// The bot for one repository. What it knows it keeps on GitHub, so every way to run it comes to the same. An event may come twice, late or out of order: what is done follows from
/// what is there, and is not done again. Only one event of a repository is handled at a time; whoever calls sees to it.
/// </summary>
public sealed class RepositoryBot
{
    private readonly WorkPlace _place;

    /// <summary>Makes one.</summary>
    /// <param name="address">The repository.</param>
    /// <param name="token">Gives a token with the rights that <c>docs/bot.md</c> names. It is asked for whenever one is needed, and is in no process but this one and Git's.</param>
    /// <param name="tool">The analysis.</param>
    /// <param name="clone">A clone that may have what is needed; null for none.</param>
    public RepositoryBot(RepositoryAddress address, Func<CancellationToken, Task<string>> token, IAnalysisTool tool, GitRepository? clone = null)
        : this(address, token, tool, clone, GitHubConnection.Open((address ?? throw new ArgumentNullException(nameof(address))).Api, token), CopyLimits.Default, TimeProvider.System)
    {
    }

    internal RepositoryBot(RepositoryAddress address, Func<CancellationToken, Task<string>> token, IAnalysisTool tool, GitRepository? clone, IGitHubClient client, CopyLimits limits, TimeProvider time)
    {
        var remote = new RemoteCommits(address.Git, token);
        _place = new WorkPlace(client, address, clone is null ? remote : new LocalCommits(clone, remote), tool, limits, time);
    }

    /// <summary>Whether a repository that is new to the bot is asked first, by a pull request with the settings alone.</summary>
    public bool Onboards { get; init; }

    /// <summary>Gives a token with the right to checks, where the other one has it not. It is asked for only when settings that are not valid have to be told.</summary>
    public Func<CancellationToken, Task<string>>? CheckToken { get; init; }

    /// <summary>Does what an event calls for.</summary>
    /// <param name="given">The event.</param>
    /// <param name="ct">Ends it; what was done until then is continued by the next call.</param>
    /// <exception cref="ContainerizeException">It cannot be done; with <see cref="ExitCode.Usage"/> or <see cref="ExitCode.Solution"/> it could not be done the next time either.</exception>
    public Task<BotOutcome> HandleAsync(BotEvent given, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(given);
        var place = _place with { Onboards = Onboards, Checks = CheckToken is { } token ? () => GitHubConnection.Open(_place.Address.Api, token) : null };
        return given.Kind switch
        {
            BotEventKind.Base => new BaseWork(place).RunAsync(given.Branch, PublishOrder.None, ct),
            BotEventKind.PullRequest => new PullRequestWork(place).RunAsync(given.Number, ct),
            _ => new CommandWork(place).RunAsync(given.Comment, ct),
        };
    }
}
