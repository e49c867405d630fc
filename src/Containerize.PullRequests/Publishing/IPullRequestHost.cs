using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Publishing;

/// <summary>A server with pull requests. Each member is one step that either happens or fails.</summary>
public interface IPullRequestHost
{
    /// <summary>Reads everything that decides what happens.</summary>
    /// <param name="branch">The base branch.</param>
    /// <param name="own">The bot's branch for it.</param>
    /// <param name="ct">Cancels.</param>
    Task<RepositoryState> ReadAsync(string branch, string own, CancellationToken ct);

    /// <summary>Makes the commit of a proposal and puts the bot's branch there.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="head">Where the branch is; empty where there is none.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether it was there still; if not, somebody has pushed to it in the meantime, and it stays as it is.</returns>
    Task<bool> PushAsync(Proposal proposal, string head, CancellationToken ct);

    /// <summary>Opens a pull request.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Its number.</returns>
    Task<int> OpenAsync(Proposal proposal, CancellationToken ct);

    /// <summary>Sets labels and asks for reviews.</summary>
    /// <param name="number">The pull request.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What the server refused, as sentences without a final stop.</returns>
    Task<EquatableList<string>> DressAsync(int number, Proposal proposal, CancellationToken ct);

    /// <summary>Changes the title and the description.</summary>
    /// <param name="number">The pull request.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="ct">Cancels.</param>
    Task DescribeAsync(int number, Proposal proposal, CancellationToken ct);

    /// <summary>Writes a comment, unless the bot's comment of that kind is there.</summary>
    /// <param name="number">The pull request.</param>
    /// <param name="kind">The kind: a word that no reader sees.</param>
    /// <param name="text">The comment, in Markdown.</param>
    /// <param name="ct">Cancels.</param>
    Task SayOnceAsync(int number, string kind, string text, CancellationToken ct);

    /// <summary>Closes a pull request and removes the bot's branch.</summary>
    /// <param name="number">The pull request.</param>
    /// <param name="branch">The bot's branch.</param>
    /// <param name="head">Where the branch is; empty where there is none.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether it was there still; if not, somebody has pushed to it in the meantime, and both stay as they are.</returns>
    Task<bool> CloseAsync(int number, string branch, string head, CancellationToken ct);
}
