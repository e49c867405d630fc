using Containerize.Bot.Queue;

namespace Containerize.Bot.Tests.Queue;

/// <summary>What servers do when they come to the same rows in the same moment.</summary>
public sealed class QueueConflictTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TestQueue _queue = PostgresServer.Reason is null ? new TestQueue(QueueKind.Postgres) : null!;

    [Theory, OnFile, OnPostgres]
    public async Task Events_are_written_in_one_order_so_that_servers_do_not_wait_for_each_other_in_a_circle(QueueKind kind)
    {
        using var queue = new TestQueue(kind);
        using var store = queue.Open();
        await queue.AddAsync(Given.Push(8), Given.Push(7, "b"), Given.Push(7, "a"));
        var written = await store.InTransactionAsync(t => t.Read("SELECT repository, subject FROM job ORDER BY id", r => (r.GetInt64(0), r.GetString(1)[^1])), Never);
        Assert.Equal([(7, 'a'), (7, 'b'), (8, Given.Push(8).Subject[^1])], written);
    }

    // The database's own words for: it took too long to have a row, both wait for each other, somebody else came first.
    [PostgresTheory]
    [InlineData("lock_not_available")]
    [InlineData("deadlock_detected")]
    [InlineData("serialization_failure")]
    [InlineData("unique_violation")]
    public async Task What_somebody_else_was_at_is_tried_again_and_is_done_once(string condition)
    {
        Refuse(condition, times: 3);
        Assert.True(await _queue.AddAsync(Given.Push()));
        Assert.Equal((4L, new QueueCounts(1, 0, 0)), (await TriesAsync(), await _queue.Jobs.CountAsync(Never)));
    }

    [PostgresTheory]
    [InlineData("disk_full")]
    [InlineData("insufficient_privilege")]
    public async Task What_the_database_refuses_is_said_at_once_and_nothing_is_kept(string condition)
    {
        Refuse(condition, times: 3);
        Assert.Equal(ExitCode.Unavailable, (await Assert.ThrowsAsync<ContainerizeException>(() => _queue.AddAsync(Given.Push()))).ExitCode);
        Assert.Equal((1L, new QueueCounts(0, 0, 0)), (await TriesAsync(), await _queue.Jobs.CountAsync(Never)));
        Assert.Empty(await ReadAsync("SELECT id FROM delivery", r => r.GetString(0)));
    }

    public void Dispose() => _queue?.Dispose();

    // A sequence counts also what is undone.
    private void Refuse(string condition, int times) => PostgresServer.Run(_queue.Connection, $"""
        CREATE SEQUENCE tries;
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF nextval(''tries'') <= {times} THEN RAISE {condition}; END IF; RETURN NEW; END';
        CREATE TRIGGER refused BEFORE INSERT ON job FOR EACH ROW EXECUTE FUNCTION refuse();
        """);

    private async Task<long> TriesAsync() => Assert.Single(await ReadAsync("SELECT last_value FROM tries", r => r.GetInt64(0)));

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Func<System.Data.Common.DbDataReader, T> read)
    {
        using var store = _queue.Open();
        return await store.InTransactionAsync(t => t.Read(sql, read), Never);
    }
}
