namespace Containerize.Bot.Queue;

/// <content>What an operator does: looks at what was put aside, and gives it back.</content>
internal sealed partial class JobQueue
{
    /// <summary>The jobs that were put aside, the oldest first.</summary>
    /// <param name="ct">Cancels.</param>
    public Task<IReadOnlyList<DeadJob>> DeadAsync(CancellationToken ct) => store.InTransactionAsync(
        t => t.Read("SELECT id, attempts, due, error, event FROM job WHERE state = 2 ORDER BY id", r => new DeadJob(r.GetInt64(0), r.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(2)), r.GetString(3), Event(r.GetString(4)))),
        ct);

    /// <summary>Gives jobs that were put aside all their tries again.</summary>
    /// <param name="id">The job; null for all.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RequeueAsync(long? id, CancellationToken ct)
    {
        var count = await store.InTransactionAsync(
            t =>
            {
                var dead = t.Read($"SELECT id, event FROM job WHERE state = 2 AND (@id = 0 OR id = @id) ORDER BY id {store.Dialect.SkipLocked}", r => (Id: r.GetInt64(0), Event: Event(r.GetString(1))), ("@id", id ?? 0));
                foreach (var job in dead) t.Change("DELETE FROM job WHERE id = @id", ("@id", job.Id));
                Add(t, [.. dead.Select(j => j.Event)]);
                return dead.Count;
            },
            ct).ConfigureAwait(false);
        signal.Raise();
        return count;
    }
}
