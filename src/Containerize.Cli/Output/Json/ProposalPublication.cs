using System.Text.Json;
using Containerize.PullRequests;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.Publishing;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns a pull request and what was done with it into its published form.</summary>
internal static class ProposalPublication
{
    /// <summary>The published form.</summary>
    /// <param name="given">What it was planned against.</param>
    /// <param name="result">What the run came to.</param>
    /// <param name="published">What was done; null for nothing.</param>
    public static ProposalDocument Document(BaseCommit given, ProposalResult result, PublishResult? published)
    {
        var document = new ProposalDocument(
            ProposalDocument.Version,
            given.Branch,
            given.Commit,
            published?.Decision.Reason ?? result.Reason,
            published is null ? null : JsonNamingPolicy.CamelCase.ConvertName(published.Decision.Action.ToString()),
            published is null or { Number: 0 } ? null : published.Number,
            null, null, null, null, null, null, null, null);
        return result.Proposal is not { } proposal ? document : document with
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
