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
    /// <param name="own">The bot's branch that it is about.</param>
    /// <param name="order">What somebody who may write has asked for.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PublishResult> PublishAsync(Proposal? proposal, BaseCommit given, string own, PublishOrder order, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(given);
        var state = await host.ReadAsync(given.Branch, own, ct).ConfigureAwait(false);
        var decision = PublishDecision.Of(proposal, given, state, order);
        var (number, head, notes) = (state.Open?.Number ?? 0, state.Branch?.Head ?? "", default(EquatableList<string>));
        var isHeld = decision.Action switch
        {
            PublishAction.Open or PublishAction.Renew when decision.PushesAnew => await host.PushAsync(proposal!, head, ct).ConfigureAwait(false),
            PublishAction.Close => await CloseAsync(number, given, own, head, ct).ConfigureAwait(false),
            _ => true,
        };
        if (!isHeld) decision = await OvertakenAsync(number, given, own, ct).ConfigureAwait(false);
        switch (decision.Action)
        {
            case PublishAction.Open:
                number = await host.OpenAsync(proposal!, ct).ConfigureAwait(false);
                notes = await host.DressAsync(number, proposal!, ct).ConfigureAwait(false);
                break;
            case PublishAction.Renew:
                await host.DescribeAsync(number, proposal!, ct).ConfigureAwait(false);
                break;
            case PublishAction.HandsOff:
                await host.SayOnceAsync(number, "hands-off", BotText.Render("hands-off", new { branch = own }), ct).ConfigureAwait(false);
                break;
            default:
                break;
        }

        return new PublishResult(decision, number, notes);
    }

    // A person who was faster has the branch from now on, and the run for that push says so where no pull request is open yet. Another run of the bot's own is nobody to give way to aloud.
    private async Task<PublishDecision> OvertakenAsync(int number, BaseCommit given, string own, CancellationToken ct)
    {
        var isPerson = (await host.ReadAsync(given.Branch, own, ct).ConfigureAwait(false)).Branch is { IsOurs: false };
        return isPerson ? new PublishDecision(number > 0 ? PublishAction.HandsOff : PublishAction.Leave, "somebody has just pushed to the branch") : new PublishDecision(PublishAction.Leave, "another run was faster");
    }

    private async Task<bool> CloseAsync(int number, BaseCommit given, string own, string head, CancellationToken ct)
    {
        // The word first: once the branch is gone no later run could tell that it is missing. It is true whether or not somebody pushes before the branch goes.
        await host.SayOnceAsync(number, "closed", BotText.Render("closed", new { main = given.Branch }), ct).ConfigureAwait(false);
        return await host.CloseAsync(number, own, head, ct).ConfigureAwait(false);
    }
}
