using System.Text.Json;
using Containerize.Bot.Work;

namespace Containerize.Bot.Queue;

/// <summary>
/// What is left to do, in a file that survives the process. One job of a repository runs at a time; events that wait for the same thing become one job; a job that nobody finished
/// is done by whoever comes next.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="timing">When jobs are due.</param>
/// <param name="clock">The clock.</param>
/// <param name="signal">Told of every change.</param>
internal sealed class JobQueue(QueueFile file, QueueTiming timing, TimeProvider clock, QueueSignal signal)
{
    /// <summary>For how long deliveries are remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    private const int LongestError = 2000;

    // A job is not taken while another one of its repository is held.
    private const string Free = "state = 0 AND NOT EXISTS (SELECT 1 FROM job other WHERE other.repository = job.repository AND other.state = 1)";

    private static readonly string TakeFirst = $"""
        UPDATE job SET state = 1, attempts = attempts + 1, lease = @lease, lease_end = @end
        WHERE id = (SELECT id FROM job WHERE {Free} AND due <= @now ORDER BY due, id LIMIT 1)
        RETURNING id, attempts, event
        """;

    // A later event of the same subject waits already: it stands for this one.
    private const string DropIfFollowed = "DELETE FROM job WHERE id = @id AND lease = @lease AND EXISTS (SELECT 1 FROM job later WHERE later.state = 0 AND later.repository = job.repository AND later.subject = job.subject)";

    /// <summary>Takes a delivery in: its events are kept, or it is known already.</summary>
    /// <param name="delivery">What tells it from others.</param>
    /// <param name="events">What it calls for.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> AcceptAsync(Delivery delivery, IReadOnlyList<RepositoryEvent> events, CancellationToken ct)
    {
        var now = Now();
        var isNew = await file.InTransactionAsync(t =>
        {
            if (!Remember(t, delivery, now)) return false;
            Add(t, events, now);
            return true;
        }, ct).ConfigureAwait(false);
        if (isNew && events.Count > 0) signal.Raise();
        return isNew;
    }

    /// <summary>Takes the job that is due first, for the time of a lease.</summary>
    /// <param name="ct">Cancels.</param>
    /// <returns>The job; null when nothing is due.</returns>
    public Task<Job?> TakeAsync(CancellationToken ct)
    {
        var now = Now();
        var lease = Guid.NewGuid().ToString("N");
        return file.InTransactionAsync(
            t =>
            {
                Reclaim(t, "lease_end <= @now", now);
                var taken = t.Read(TakeFirst, r => new Job(r.GetInt64(0), lease, r.GetInt32(1), Event(r.GetString(2))), ("@lease", lease), ("@end", now + Milliseconds(timing.Lease)), ("@now", now));
                return taken.Count > 0 ? taken[0] : null;
            },
            ct);
    }

    /// <summary>When there may be something to take next, as far as is known now; null when there is nothing left.</summary>
    /// <param name="ct">Cancels.</param>
    public Task<DateTimeOffset?> NextAsync(CancellationToken ct) => file.InTransactionAsync(
        t => t.Read<DateTimeOffset?>($"SELECT min(at) FROM (SELECT due AS at FROM job WHERE {Free} UNION ALL SELECT lease_end FROM job WHERE state = 1)", r => r.IsDBNull(0) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(0)))[0],
        ct);

    /// <summary>Says that the worker is still there.</summary>
    /// <returns>Whether the job is still its own.</returns>
    public Task<bool> RenewAsync(Job job, CancellationToken ct) =>
        file.InTransactionAsync(t => t.Change("UPDATE job SET lease_end = @end WHERE id = @id AND lease = @lease", [.. Held(job), ("@end", Now() + Milliseconds(timing.Lease))]) > 0, ct);

    /// <summary>The job is done.</summary>
    public Task CompleteAsync(Job job) => ChangeAsync(t => t.Change("DELETE FROM job WHERE id = @id AND lease = @lease", Held(job)));

    /// <summary>The try failed: the job waits for the next one, or is put aside after the last.</summary>
    /// <param name="job">The job.</param>
    /// <param name="error">What went wrong, without secrets.</param>
    /// <returns>Whether it was put aside.</returns>
    public Task<bool> FailAsync(Job job, string error)
    {
        var now = Now();
        return ChangeAsync(t => PutBack(t, job, error.Length > LongestError ? error[..LongestError] : error, now));
    }

    /// <summary>The worker stops before the job is done: somebody else takes it, and the try does not count.</summary>
    public Task GiveBackAsync(Job job) => ChangeAsync(t => t.Change(DropIfFollowed, Held(job))
        + t.Change("UPDATE job SET state = 0, attempts = attempts - 1, lease = NULL, lease_end = NULL WHERE id = @id AND lease = @lease", Held(job)));

    /// <summary>Takes back what a process held that is no more. The tries count: one that ends the process would otherwise be tried for ever.</summary>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many jobs were held.</returns>
    public Task<int> ReclaimAsync(CancellationToken ct) => file.InTransactionAsync(t => Reclaim(t, "1 = 1", Now()), ct);

    /// <summary>Drops what waits for repositories that are not looked after any more.</summary>
    /// <param name="installation">The installation.</param>
    /// <param name="repositories">The repositories; null for all of it.</param>
    /// <param name="ct">Cancels.</param>
    public Task<int> ForgetAsync(long installation, IReadOnlyList<long>? repositories, CancellationToken ct) => file.InTransactionAsync(
        t => repositories is null
            ? t.Change("DELETE FROM job WHERE state <> 1 AND installation = @installation", ("@installation", installation))
            : repositories.Sum(r => t.Change("DELETE FROM job WHERE state <> 1 AND installation = @installation AND repository = @repository", ("@installation", installation), ("@repository", r))),
        ct);

    /// <summary>The jobs that were put aside, the oldest first.</summary>
    /// <param name="ct">Cancels.</param>
    public Task<IReadOnlyList<DeadJob>> DeadAsync(CancellationToken ct) => file.InTransactionAsync(
        t => t.Read("SELECT id, attempts, due, error, event FROM job WHERE state = 2 ORDER BY id", r => new DeadJob(r.GetInt64(0), r.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(2)), r.GetString(3), Event(r.GetString(4)))),
        ct);

    /// <summary>Gives jobs that were put aside all their tries again.</summary>
    /// <param name="id">The job; null for all.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RequeueAsync(long? id, CancellationToken ct)
    {
        var now = Now();
        var count = await file.InTransactionAsync(
            t =>
            {
                var dead = t.Read("SELECT id, event FROM job WHERE state = 2 AND (@id = 0 OR id = @id) ORDER BY id", r => (Id: r.GetInt64(0), Event: Event(r.GetString(1))), ("@id", id ?? 0));
                foreach (var job in dead) t.Change("DELETE FROM job WHERE id = @id", ("@id", job.Id));
                Add(t, [.. dead.Select(j => j.Event)], now);
                return dead.Count;
            },
            ct).ConfigureAwait(false);
        signal.Raise();
        return count;
    }

    /// <summary>How many jobs there are.</summary>
    /// <param name="ct">Cancels.</param>
    public Task<QueueCounts> CountAsync(CancellationToken ct) => file.InTransactionAsync(
        t => t.Read("SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 2) FROM job", r => new QueueCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)))[0],
        ct);

    private static bool Remember(QueueTransaction t, Delivery delivery, long now)
    {
        t.Change("DELETE FROM delivery WHERE received < @oldest", ("@oldest", now - Milliseconds(Memory)));
        return t.Change("INSERT INTO delivery(id, says, received) VALUES(@id, @says, @now) ON CONFLICT DO NOTHING", ("@id", delivery.Id), ("@says", delivery.Says), ("@now", now)) > 0;
    }

    private void Add(QueueTransaction t, IReadOnlyList<RepositoryEvent> events, long now)
    {
        foreach (var e in events)
        {
            t.Change(
                """
                INSERT INTO job(repository, installation, subject, event, state, first, due, attempts) VALUES(@repository, @installation, @subject, @event, 0, @now, @now + @debounce, 0)
                ON CONFLICT(repository, subject) WHERE state = 0
                DO UPDATE SET installation = excluded.installation, event = excluded.event, attempts = 0, due = max(@now, min(first + @limit, excluded.due))
                """,
                ("@repository", e.Repository), ("@installation", e.Installation), ("@subject", e.Subject), ("@event", JsonSerializer.Serialize(e)), ("@now", now), ("@debounce", Milliseconds(timing.Debounce)), ("@limit", Milliseconds(timing.DebounceLimit)));
        }
    }

    private int Reclaim(QueueTransaction t, string which, long now)
    {
        var lost = t.Read($"SELECT id, lease, attempts, event FROM job WHERE state = 1 AND {which}", r => new Job(r.GetInt64(0), r.GetString(1), r.GetInt32(2), Event(r.GetString(3))), ("@now", now));
        foreach (var job in lost) PutBack(t, job, "the worker ended in the middle of it", now);
        return lost.Count;
    }

    // For another try, or aside where there were enough; yields whether it was put aside.
    private bool PutBack(QueueTransaction t, Job job, string error, long now)
    {
        if (t.Change(DropIfFollowed, Held(job)) > 0) return false;
        var dies = job.Attempt >= timing.Attempts;
        return t.Change(
            "UPDATE job SET state = @state, due = @due, lease = NULL, lease_end = NULL, error = @error WHERE id = @id AND lease = @lease",
            [.. Held(job), ("@state", (int)(dies ? JobState.Dead : JobState.Waiting)), ("@due", dies ? now : now + Milliseconds(timing.Retry.After(job.Attempt))), ("@error", error)]) > 0 && dies;
    }

    private async Task<T> ChangeAsync<T>(Func<QueueTransaction, T> change)
    {
        // What came of a job is written down also while the server stops.
        var result = await file.InTransactionAsync(change, CancellationToken.None).ConfigureAwait(false);
        signal.Raise();
        return result;
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static (string, object)[] Held(Job job) => [("@id", job.Id), ("@lease", job.Lease)];

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private static RepositoryEvent Event(string json) => JsonSerializer.Deserialize<RepositoryEvent>(json)!;
}
