using Containerize.Generation.Rendering;
using Containerize.PullRequests.GitHub;
using Containerize.PullRequests.Publishing;
using Octokit;

namespace Containerize.PullRequests.Work;

/// <summary>Does what a comment commands. Who wrote it and what it says is read from GitHub at the moment; a mark that it was done is a reaction of the bot's own.</summary>
/// <param name="place">What it works with.</param>
internal sealed class CommandWork(WorkPlace place)
{
    private readonly Conversation _conversation = new(place.Client, place.Address);

    /// <summary>Does it.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<BotOutcome> RunAsync(long id, CancellationToken ct)
    {
        if (await _conversation.FindAsync(id).ConfigureAwait(false) is not { } comment) return new BotOutcome("the comment is gone");
        if (comment.User?.Type == AccountType.Bot) return new BotOutcome("a program wrote the comment");
        if (comment.User is null || BotCommand.Of(comment.Body ?? "") is not { } command) return new BotOutcome("the comment holds no command");
        if (await _conversation.PullRequestAsync(comment).ConfigureAwait(false) is not { } pull) return new BotOutcome("the comment belongs to no pull request");
        if (!await _conversation.MayWriteAsync(comment.User.Login).ConfigureAwait(false))
        {
            await _conversation.ReactAsync(id, ReactionType.Confused).ConfigureAwait(false);
            return new BotOutcome("who wrote the comment may not write to the repository");
        }

        var self = await _conversation.ReactAsync(id, ReactionType.Eyes).ConfigureAwait(false);
        if (await _conversation.HasReactedAsync(id, ReactionType.Rocket, self).ConfigureAwait(false)) return new BotOutcome("the command was carried out before");
        // Whoever was ended in the middle does it again: every command leads to the same when it is done twice.
        var outcome = await DoAsync(command, pull, id, ct).ConfigureAwait(false);
        await _conversation.ReactAsync(id, ReactionType.Rocket).ConfigureAwait(false);
        return outcome;
    }

    private Task<BotOutcome> DoAsync(BotCommand command, PullRequest pull, long id, CancellationToken ct) => (command.Name, place.IsOwn(pull)) switch
    {
        ("explain", _) when command.Argument.Length > 0 => new ExplainWork(place).RunAsync(pull, command.Argument, id, ct),
        ("explain", _) => SayAsync(pull, id, "which", ct),
        ("ignore", true) when command.NamesRule => new BaseWork(place).RunAsync(pull.Base.Ref, PublishOrder.None, ct, command.Argument),
        ("ignore", true) => SayAsync(pull, id, "which", ct),
        ("pause", true) => PauseAsync(pull, ct),
        ("resume", true) => ResumeAsync(pull, ct),
        ("rebase", true) when pull.State.Value == ItemState.Open => new BaseWork(place).RunAsync(pull.Base.Ref, PublishOrder.Rebase, ct),
        ("recreate" or "rebase", true) => new BaseWork(place).RunAsync(pull.Base.Ref, PublishOrder.Recreate, ct),
        ("recreate" or "rebase", false) => new PullRequestWork(place).RunAsync(pull.Number, ct),
        _ => SayAsync(pull, id, "elsewhere", ct),
    };

    private async Task<BotOutcome> PauseAsync(PullRequest pull, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await _conversation.DescribeAsync(pull.Number, PullRequestMarks.Pause(pull.Body ?? "")).ConfigureAwait(false);
        return new BotOutcome($"#{pull.Number} is left as it is from now on");
    }

    private async Task<BotOutcome> ResumeAsync(PullRequest pull, CancellationToken ct)
    {
        await _conversation.DescribeAsync(pull.Number, PullRequestMarks.Resume(pull.Body ?? "")).ConfigureAwait(false);
        return await new BaseWork(place).RunAsync(pull.Base.Ref, PublishOrder.None, ct).ConfigureAwait(false);
    }

    private async Task<BotOutcome> SayAsync(PullRequest pull, long id, string what, CancellationToken ct)
    {
        await place.Host.SayOnceAsync(pull.Number, $"reply-{id}", BotText.Render("misunderstood", new { is_elsewhere = what == "elsewhere" }), ct).ConfigureAwait(false);
        return new BotOutcome("the command cannot be carried out here");
    }
}
