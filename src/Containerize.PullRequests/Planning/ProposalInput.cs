using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Planning;

/// <summary>Everything that a pull request is planned from.</summary>
/// <param name="Base">What it is made against.</param>
/// <param name="Copy">The base's tree.</param>
/// <param name="Page">The repository's page; null when it has none that is known.</param>
/// <param name="Settings">The bot's settings.</param>
/// <param name="Solutions">What was found and written, for each solution.</param>
/// <param name="Files">The files that differ, sorted by path.</param>
internal sealed record ProposalInput(
    BaseCommit Base, RepositoryCopy Copy, RepositoryPage? Page, BotSettings Settings, EquatableList<(SeenApplication Application, SeenGeneration Generation)> Solutions, EquatableList<ChangedFile> Files)
{
    /// <summary>The rules whose findings are left out, sorted.</summary>
    public EquatableList<string> Ignored { get; init; }
}
