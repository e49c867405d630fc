using Containerize.Generation.Rendering;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Publishing;

/// <summary>Brings the pull request on a server to what a proposal says. A run that ends anywhere is continued by the next one.</summary>
/// <param name="host">The server.</param>
public sealed class PullRequestPublisher(IPullRequestHost host)
{
    /// <summary>Reads, decides and does.</summary>
    /// <param name="proposal">The proposal; null when every file is up to date.</param>
    /// <param name="given">What it was planned against.</param>
    /// <param name="order">What somebody who may write has asked for.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PublishResult> PublishAsync(Proposal? proposal, BaseCommit given, PublishOrder order, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(given);
        var state = await host.ReadAsync(given.Branch, ct).ConfigureAwait(false);
        var decision = PublishDecision.Of(proposal, given, state, order);
        var (number, notes) = (state.Open?.Number ?? 0, default(EquatableList<string>));
        switch (decision.Action)
        {
            case PublishAction.Open:
                await host.PushAsync(proposal!, state.Branch is not null, ct).ConfigureAwait(false);
                number = await host.OpenAsync(proposal!, ct).ConfigureAwait(false);
                notes = await host.DressAsync(number, proposal!, ct).ConfigureAwait(false);
                break;
            case PublishAction.Renew:
                if (decision.PushesAnew) await host.PushAsync(proposal!, state.Branch is not null, ct).ConfigureAwait(false);
                await host.DescribeAsync(number, proposal!, ct).ConfigureAwait(false);
                break;
            case PublishAction.HandsOff:
                await host.SayOnceAsync(number, "hands-off", BotText.Render("hands-off", new { branch = BranchName.Of(given.Branch) }), ct).ConfigureAwait(false);
                break;
            case PublishAction.Close:
                await host.SayOnceAsync(number, "closed", BotText.Render("closed", new { main = given.Branch }), ct).ConfigureAwait(false);
                await host.CloseAsync(number, BranchName.Of(given.Branch), ct).ConfigureAwait(false);
                break;
            default:
                break;
        }

        return new PublishResult(decision, number, notes);
    }
}
