using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Publishing;

/// <summary>A server with pull requests. Each member is one step that either happens or fails.</summary>
public interface IPullRequestHost
{
    /// <summary>Reads everything that decides what happens.</summary>
    /// <param name="branch">The base branch.</param>
    /// <param name="ct">Cancels.</param>
    Task<RepositoryState> ReadAsync(string branch, CancellationToken ct);

    /// <summary>Makes the commit of a proposal and puts the bot's branch there, whatever it was before.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="exists">Whether there is a branch to move.</param>
    /// <param name="ct">Cancels.</param>
    Task PushAsync(Proposal proposal, bool exists, CancellationToken ct);

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
    /// <param name="ct">Cancels.</param>
    Task CloseAsync(int number, string branch, CancellationToken ct);
}
