using System.Text.Json;
using Containerize.PullRequests;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns a pull request and what was done with it into its published form.</summary>
internal static class ProposalPublication
{
    /// <summary>The published form.</summary>
    /// <param name="outcome">What came of the run.</param>
    public static ProposalDocument Document(BotOutcome outcome)
    {
        var published = outcome.Published;
        var document = new ProposalDocument(
            ProposalDocument.Version,
            outcome.Base?.Branch ?? "",
            outcome.Base?.Commit ?? "",
            outcome.Reason,
            published is null ? null : JsonNamingPolicy.CamelCase.ConvertName(published.Decision.Action.ToString()),
            published is null or { Number: 0 } ? null : published.Number,
            null, null, null, null, null, null, null, null);
        return outcome.Result?.Proposal is not { } proposal ? document : document with
        {
            Branch = proposal.Branch,
            Title = proposal.Title,
            Body = proposal.Body,
            CommitMessage = proposal.CommitMessage,
            ContentHash = proposal.ContentHash,
            Labels = [.. proposal.Labels],
            Reviewers = [.. proposal.Reviewers],
            Files = [.. proposal.Files.Select(f => new ProposedFileDocument(f.Path, f.Mode, f.After))],
        };
    }
}
