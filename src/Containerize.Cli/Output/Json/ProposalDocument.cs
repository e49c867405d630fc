namespace Containerize.Cli.Output.Json;

/// <summary>The pull request that would be made, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="BaseBranch">The branch that it is made against.</param>
/// <param name="BaseCommit">The head of that branch.</param>
/// <param name="Reason">Why there is none, or why that was done; empty for a pull request that a dry run shows.</param>
/// <param name="Action">What was done: leave, open, renew, handsOff or close; absent in a dry run.</param>
/// <param name="Number">The pull request that it was done with; absent where there is none.</param>
/// <param name="Branch">The bot's branch; absent where there is none, as is all that follows.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The description, in Markdown.</param>
/// <param name="CommitMessage">The message of its one commit.</param>
/// <param name="ContentHash">What it would change, as a hash.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Reviewers">Who is asked to review it.</param>
/// <param name="Files">The files with their new texts.</param>
internal sealed record ProposalDocument(
    int SchemaVersion,
    string BaseBranch,
    string BaseCommit,
    string Reason,
    string? Action,
    int? Number,
    string? Branch,
    string? Title,
    string? Body,
    string? CommitMessage,
    string? ContentHash,
    IReadOnlyList<string>? Labels,
    IReadOnlyList<string>? Reviewers,
    IReadOnlyList<ProposedFileDocument>? Files)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
