using Containerize.Generation.Rendering;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Planning;
using Octokit;

namespace Containerize.PullRequests.Work;

/// <summary>Brings the container files up to date in somebody's branch, where the settings say so: one commit on its head, never over what is there, and never in a fork.</summary>
/// <param name="place">What it works with.</param>
internal sealed class PullRequestCommit(WorkPlace place)
{
    /// <summary>Does it.</summary>
    /// <param name="pull">The pull request.</param>
    /// <param name="stale">What its head calls for.</param>
    /// <param name="notes">Gets why not.</param>
    /// <param name="ct">Ends it.</param>
    public async Task RunAsync(PullRequest pull, Proposal stale, List<string> notes, CancellationToken ct)
    {
        if (!place.IsHere(pull.Head))
        {
            notes.Add($"nothing is committed to #{pull.Number}: its branch is in a fork");
            return;
        }

        var head = await GitHubErrors.ToldAsync(() => place.Client.Git.Commit.Get(place.Address.Owner, place.Address.Name, pull.Head.Sha)).ConfigureAwait(false);
        if (head.Message.Contains("\nContainerize-Content: ", StringComparison.Ordinal))
        {
            notes.Add($"nothing is committed to #{pull.Number}: its head was made so already");
            return;
        }

        ct.ThrowIfCancellationRequested();
        var message = BotText.Render("commit", new { title = "Bring the container files up to date", commit = pull.Head.Sha, content = stale.ContentHash });
        await GitHubErrors.NotedAsync(notes, $"nothing could be committed to #{pull.Number}", () => place.Host.CommitAsync(stale.Files, message, pull.Head.Sha, pull.Head.Ref)).ConfigureAwait(false);
    }
}
