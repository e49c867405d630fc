using Containerize.Bot.GitHub;
using Containerize.Bot.Settings;
using Containerize.PullRequests;
using Containerize.PullRequests.GitHub;

namespace Containerize.Bot.Work;

/// <summary>Does the work by the engine that a workflow uses as well.</summary>
/// <param name="options">The settings.</param>
/// <param name="tokens">Tokens.</param>
/// <param name="repositories">Asks about repositories.</param>
/// <param name="tools">The analysis.</param>
internal sealed class EngineWork(BotOptions options, InstallationTokens tokens, RepositoryClient repositories, IToolSource tools) : IRepositoryWork
{
    /// <inheritdoc/>
    public async Task<string> DoAsync(RepositoryEvent given, CancellationToken ct)
    {
        var read = await tokens.GetAsync(given.Installation, given.Repository, TokenRights.Read, ct).ConfigureAwait(false);
        var repository = await repositories.FindAsync(given.Repository, read, ct).ConfigureAwait(false);
        if (given.Kind == BotEventKind.Base && !await IsBaseAsync(repository, given.Branch, read, ct).ConfigureAwait(false)) return $"{given.Branch} is no base branch";
        var analysis = await tools.GetAsync(given, ct).ConfigureAwait(false);
        Func<CancellationToken, Task<string>> TokenFor(TokenRights rights) => async c => (await tokens.GetAsync(given.Installation, given.Repository, rights, c).ConfigureAwait(false)).Value;
        var bot = new RepositoryBot(
            new RepositoryAddress(options.GitHubApi, Server(options.GitHubApi), repository.Owner, repository.Name),
            TokenFor(given.Kind == BotEventKind.PullRequest ? TokenRights.Review : TokenRights.Write),
            analysis)
        {
            Onboards = options.Onboarding,
            // Settings that are not valid are told by a check, which nothing else about a base branch needs the right to.
            CheckToken = TokenFor(TokenRights.Review),
        };
        var outcome = await bot.HandleAsync(new BotEvent(given.Kind) { Branch = given.Branch, Number = given.Number, Comment = given.Comment }, ct).ConfigureAwait(false);
        var action = outcome.Published is { } published ? published.Decision.Action + ": " : "";
        return action + outcome.Reason + string.Concat(outcome.Notes.Select(n => "; " + n));
    }

    // People push to many branches. One other than the default one counts when its own settings say so, and those are at the top.
    private async Task<bool> IsBaseAsync(RepositoryFacts repository, string branch, InstallationToken token, CancellationToken ct) =>
        branch.Length == 0 || branch == repository.DefaultBranch
        || (await repositories.FileAsync(repository, branch, BotSettings.FileName, token, ct).ConfigureAwait(false) is { } text && BotSettings.Read(text, BotSettings.FileName).BaseBranches.Contains(branch));

    // Not as the answer of the API says: the token goes there, so it has to be the server that the settings name.
    private static Uri Server(Uri api) => api.Host == "api.github.com" ? new Uri("https://github.com/") : new Uri(api.GetLeftPart(UriPartial.Authority) + "/");
}
