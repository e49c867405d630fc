using System.Text.Json;
using Containerize.Bot.Work;

namespace Containerize.Bot.Queue;

/// <summary>
/// What is left to do, in a store that survives the process. One job of a repository runs at a time; events that wait for the same thing become one job; a job that nobody finished
/// is done by whoever comes next.
/// </summary>
/// <param name="store">Where it is kept.</param>
/// <param name="timing">When jobs are due.</param>
/// <param name="signal">Told of every change.</param>
internal sealed partial class JobQueue(IQueueStore store, QueueTiming timing, QueueSignal signal)
{
    /// <summary>For how long deliveries are remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    // A job is not taken while another one of its repository is held.
    private const string Free = "state = 0 AND NOT EXISTS (SELECT 1 FROM job other WHERE other.repository = job.repository AND other.state = 1)";

    /// <summary>Takes a delivery in: its events are kept, or it is known already.</summary>
    /// <param name="delivery">What tells it from others.</param>
    /// <param name="events">What it calls for.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> AcceptAsync(Delivery delivery, IReadOnlyList<RepositoryEvent> events, CancellationToken ct)
    {
        var isNew = await store.InTransactionAsync(t =>
        {
            if (!Remember(t, delivery)) return false;
            Add(t, events);
            return true;
        }, ct).ConfigureAwait(false);
        if (isNew && events.Count > 0) signal.Raise();
        return isNew;
    }

    /// <summary>In what time there may be something to take next, as far as is known now: below zero for how long there has been already, and null when there is nothing left.</summary>
    /// <param name="ct">Cancels.</param>
    public Task<TimeSpan?> NextAsync(CancellationToken ct) => store.InTransactionAsync(
        t => t.Read<TimeSpan?>($"SELECT min(moment) FROM (SELECT due AS moment FROM job WHERE {Free} UNION ALL SELECT lease_end FROM job WHERE state = 1) AS moments", r => r.IsDBNull(0) ? null : TimeSpan.FromMilliseconds(r.GetInt64(0) - t.Now))[0],
        ct);

    /// <summary>Drops what waits for repositories that are not looked after any more.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="repositories">The repositories; null for all of it.</param>
    /// <param name="ct">Cancels.</param>
    public Task<int> ForgetAsync(long installation, IReadOnlyList<long>? repositories, CancellationToken ct) => store.InTransactionAsync(
        t => repositories is null
            ? t.Change("DELETE FROM job WHERE state <> 1 AND installation = @installation", ("@installation", installation))
            : repositories.Sum(r => t.Change("DELETE FROM job WHERE state <> 1 AND installation = @installation AND repository = @repository", ("@installation", installation), ("@repository", r))),
        ct);

    /// <summary>How many jobs there are.</summary>
    /// <param name="ct">Cancels.</param>
    public Task<QueueCounts> CountAsync(CancellationToken ct) => store.InTransactionAsync(
        t => t.Read("SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 2) FROM job", r => new QueueCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)))[0],
        ct);

    private bool Remember(QueueTransaction t, Delivery delivery)
    {
        t.Change($"DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE received < @oldest {store.Dialect.SkipLocked})", ("@oldest", t.Now - Milliseconds(Memory)));
        return t.Change("INSERT INTO delivery(id, says, received) VALUES(@id, @says, @now) ON CONFLICT DO NOTHING", ("@id", delivery.Id), ("@says", delivery.Says), ("@now", t.Now)) > 0;
    }

    private void Add(QueueTransaction t, IReadOnlyList<RepositoryEvent> events)
    {
        // Servers that add to the same rows do so in one order, so that they wait for one another and not in a circle.
        foreach (var e in events.OrderBy(e => e.Repository).ThenBy(e => e.Subject, StringComparer.Ordinal))
        {
            t.Change(
                """
                INSERT INTO job(repository, installation, subject, event, state, first, due, attempts) VALUES(@repository, @installation, @subject, @event, 0, @now, @now + @debounce, 0)
                ON CONFLICT(repository, subject) WHERE state = 0
                DO UPDATE SET installation = excluded.installation, event = excluded.event, attempts = 0, due = CASE WHEN job.first + @limit < @now THEN @now WHEN job.first + @limit < excluded.due THEN job.first + @limit ELSE excluded.due END
                """,
                ("@repository", e.Repository), ("@installation", e.Installation), ("@subject", e.Subject), ("@event", JsonSerializer.Serialize(e)), ("@now", t.Now), ("@debounce", Milliseconds(timing.Debounce)), ("@limit", Milliseconds(timing.DebounceLimit)));
        }

        if (events.Count > 0) t.Announce();
    }

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private static RepositoryEvent Event(string json) => JsonSerializer.Deserialize<RepositoryEvent>(json)!;
}
