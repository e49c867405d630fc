namespace Containerize.Bot.Queue;

/// <content>What servers on one queue have to agree on besides jobs.</content>
internal sealed partial class JobQueue
{
    /// <summary>Whether other servers may be at work on it as well.</summary>
    public bool IsShared => store.Dialect.IsShared;

    /// <summary>Asks for the turn to do something that one server at a time does. A server that has the queue alone always has it.</summary>
    /// <param name="chore">What is to be done.</param>
    /// <param name="since">How long ago somebody has to have begun it last.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether it is this server's to do now.</returns>
    public Task<bool> TakeTurnAsync(string chore, TimeSpan since, CancellationToken ct) => !IsShared
        ? Task.FromResult(true)
        : store.InTransactionAsync(
            t => t.Change(
                "INSERT INTO turn(chore, begun) VALUES(@chore, @now) ON CONFLICT(chore) DO UPDATE SET begun = @now WHERE turn.begun <= @now - @since",
                ("@chore", chore), ("@now", t.Now), ("@since", Milliseconds(since))) > 0,
            ct);

    /// <summary>The repositories that other servers may be at work on, by their ids; none where a server has the queue alone.</summary>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlySet<long>> HeldAsync(CancellationToken ct) => !IsShared
        ? new HashSet<long>()
        : (await store.InTransactionAsync(t => t.Read("SELECT repository FROM job WHERE state = 1", r => r.GetInt64(0)), ct).ConfigureAwait(false)).ToHashSet();
}
