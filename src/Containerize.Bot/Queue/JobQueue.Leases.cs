namespace Containerize.Bot.Queue;

/// <content>What workers do: they take jobs for a time, and say what came of them.</content>
internal sealed partial class JobQueue
{
    private const int LongestError = 2000;
    private const string Ended = "lease_end <= @now";

    private readonly string _takeFirst = $"""
        UPDATE job SET state = 1, attempts = attempts + 1, lease = @lease, lease_end = @end
        WHERE id = (SELECT id FROM job WHERE {Free} AND due <= @now ORDER BY due, id LIMIT 1 {store.Dialect.SkipLocked})
        RETURNING id, attempts, event
        """;

    // A later event of the same subject waits already: it stands for this one.
    private const string DropIfFollowed = "DELETE FROM job WHERE id = @id AND lease = @lease AND EXISTS (SELECT 1 FROM job later WHERE later.state = 0 AND later.repository = job.repository AND later.subject = job.subject)";

    /// <summary>Takes the job that is due first, for the time of a lease.</summary>
    /// <param name="ct">Cancels.</param>
    /// <returns>The job; null when nothing is due.</returns>
    public Task<Job?> TakeAsync(CancellationToken ct)
    {
        var lease = Guid.NewGuid().ToString("N");
        return store.InTransactionAsync(
            t =>
            {
                Reclaim(t, Ended);
                var taken = t.Read(_takeFirst, r => new Job(r.GetInt64(0), lease, r.GetInt32(1), Event(r.GetString(2))), ("@lease", lease), ("@end", t.Now + Milliseconds(timing.Lease)), ("@now", t.Now));
                return taken.Count > 0 ? taken[0] : null;
            },
            ct);
    }

    /// <summary>Says that the worker is still there.</summary>
    /// <returns>Whether the job is still its own.</returns>
    public Task<bool> RenewAsync(Job job, CancellationToken ct) =>
        store.InTransactionAsync(t => t.Change("UPDATE job SET lease_end = @end WHERE id = @id AND lease = @lease", [.. Held(job), ("@end", t.Now + Milliseconds(timing.Lease))]) > 0, ct);

    /// <summary>The job is done.</summary>
    /// <returns>Whether the job was still the worker's own.</returns>
    public Task<bool> CompleteAsync(Job job) => ChangeAsync(t => t.Change("DELETE FROM job WHERE id = @id AND lease = @lease", Held(job)) > 0);

    /// <summary>The try failed: the job waits for the next one, or is put aside after the last.</summary>
    /// <param name="job">The job.</param>
    /// <param name="error">What went wrong, without secrets.</param>
    /// <returns>Whether it was put aside.</returns>
    public Task<bool> FailAsync(Job job, string error)
    {
        var kept = error.Length > LongestError ? error[..LongestError] : error;
        return ChangeAsync(t => PutBack(t, job, kept));
    }

    /// <summary>The worker stops before the job is done: somebody else takes it, and the try does not count.</summary>
    public Task GiveBackAsync(Job job) => ChangeAsync(t => t.Change(DropIfFollowed, Held(job))
        + t.Change("UPDATE job SET state = 0, attempts = attempts - 1, lease = NULL, lease_end = NULL WHERE id = @id AND lease = @lease", Held(job)));

    /// <summary>
    /// Takes back what a server held that is no more, when one begins: everything where the queue is its alone, else that whose lease has ended. The tries count: one that ends the process
    /// would otherwise be tried for ever.
    /// </summary>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many jobs were held.</returns>
    public Task<int> ReclaimAsync(CancellationToken ct) => store.InTransactionAsync(t => Reclaim(t, IsShared ? Ended : "1 = 1"), ct);

    private int Reclaim(QueueTransaction t, string which)
    {
        var lost = t.Read($"SELECT id, lease, attempts, event FROM job WHERE state = 1 AND {which} ORDER BY id {store.Dialect.SkipLocked}", r => new Job(r.GetInt64(0), r.GetString(1), r.GetInt32(2), Event(r.GetString(3))), ("@now", t.Now));
        foreach (var job in lost) PutBack(t, job, "the worker ended in the middle of it");
        return lost.Count;
    }

    // For another try, or aside where there were enough; yields whether it was put aside.
    private bool PutBack(QueueTransaction t, Job job, string error)
    {
        if (t.Change(DropIfFollowed, Held(job)) > 0) return false;
        var dies = job.Attempt >= timing.Attempts;
        return t.Change(
            "UPDATE job SET state = @state, due = @due, lease = NULL, lease_end = NULL, error = @error WHERE id = @id AND lease = @lease",
            [.. Held(job), ("@state", (int)(dies ? JobState.Dead : JobState.Waiting)), ("@due", dies ? t.Now : t.Now + Milliseconds(timing.Retry.After(job.Attempt))), ("@error", error)]) > 0 && dies;
    }

    private async Task<T> ChangeAsync<T>(Func<QueueTransaction, T> change)
    {
        // What came of a job is written down also while the server stops.
        var result = await store.InTransactionAsync(
            t =>
            {
                var changed = change(t);
                t.Announce();
                return changed;
            },
            CancellationToken.None).ConfigureAwait(false);
        signal.Raise();
        return result;
    }

    private static (string, object)[] Held(Job job) => [("@id", job.Id), ("@lease", job.Lease)];
}
