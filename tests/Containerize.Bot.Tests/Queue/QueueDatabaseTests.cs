using Containerize.Bot.Queue;

namespace Containerize.Bot.Tests.Queue;

/// <summary>What holds between servers on one queue.</summary>
public sealed class QueueDatabaseTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TestQueue _queue = PostgresServer.Reason is null ? new TestQueue(QueueKind.Postgres) : null!;

    [PostgresFact]
    public async Task Servers_that_start_at_the_same_time_make_the_tables_once()
    {
        var connection = PostgresServer.NewSchema();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => QueueDatabase.Open(connection))));
        Assert.Equal([1], await stores[7].InTransactionAsync(t => t.Read("SELECT version FROM queue_version", r => r.GetInt32(0)), Never));
        foreach (var store in stores) store.Dispose();
        PostgresServer.Drop(connection);
    }

    [PostgresFact]
    public void Tables_of_a_later_version_are_left_alone()
    {
        PostgresServer.Run(_queue.Connection, "INSERT INTO queue_version VALUES(2)");
        var error = Assert.Throws<ContainerizeException>(_queue.Open);
        Assert.Equal((ExitCode.Output, true), (error.ExitCode, error.Message.Contains("is of version 2, and this server knows version 1", StringComparison.Ordinal)));
    }

    [PostgresFact]
    public async Task What_a_server_holds_is_no_other_ones_until_the_lease_has_ended()
    {
        await _queue.AddAsync(Given.Push(), Given.Push(branch: "release"));
        var held = await _queue.TakeAsync(afterSeconds: 10);
        using var store = _queue.Open();
        var other = _queue.Queue(store);
        Assert.Equal(0, await other.ReclaimAsync(Never));
        Assert.Null(await other.TakeAsync(Never));
        Assert.Equal([7L], await other.HeldAsync(Never));
        _queue.Advance(TestQueue.Timing.Lease);
        Assert.Equal("release", (await other.TakeAsync(Never))!.Event.Branch);
        Assert.False(await _queue.Jobs.RenewAsync(held!, Never));
    }

    [PostgresFact]
    public async Task A_delivery_that_two_servers_get_is_taken_in_by_one()
    {
        using var store = _queue.Open();
        var servers = new[] { _queue.Jobs, _queue.Queue(store) };
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => servers[i % 2].AcceptAsync(new Delivery($"id {i / 4}", $"says {i / 4}"), [Given.Push(i)], Never))));
        Assert.Equal(5, taken.Count(t => t));
        Assert.Equal(5, (await _queue.Jobs.CountAsync(Never)).Waiting);
    }

    [PostgresFact]
    public async Task A_turn_is_one_servers_until_its_time_is_over()
    {
        using var store = _queue.Open();
        var servers = new[] { _queue.Jobs, _queue.Queue(store) };
        Assert.Single(await Task.WhenAll(servers.Select(s => Task.Run(() => s.TakeTurnAsync("deliveries", TimeSpan.FromMinutes(10), Never)))), mine => mine);
        _queue.Advance(TimeSpan.FromSeconds(599));
        Assert.False(await servers[1].TakeTurnAsync("deliveries", TimeSpan.FromMinutes(10), Never));
        Assert.True(await servers[1].TakeTurnAsync("another chore", TimeSpan.FromMinutes(10), Never));
        _queue.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await servers[1].TakeTurnAsync("deliveries", TimeSpan.FromMinutes(10), Never));
    }

    [PostgresFact]
    public async Task What_one_server_takes_in_wakes_the_others()
    {
        using var store = (QueueDatabase)_queue.Open();
        using var stop = new CancellationTokenSource();
        var heard = new SemaphoreSlim(0);
        var listening = store.ListenAsync(() => heard.Release(), stop.Token);
        Assert.True(await heard.WaitAsync(TimeSpan.FromMinutes(1)));
        await _queue.AddAsync(Given.Push());
        Assert.True(await heard.WaitAsync(TimeSpan.FromMinutes(1)));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [PostgresFact]
    public async Task Connections_that_are_lost_are_made_anew_and_nothing_is_lost_with_them()
    {
        await _queue.AddAsync(Given.Push());
        PostgresServer.Run(_queue.Connection, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()");
        Assert.NotNull(await _queue.TakeAsync(afterSeconds: 10));
    }

    [PostgresFact]
    public void What_is_said_of_a_database_that_cannot_be_used_holds_no_password()
    {
        foreach (var connection in new[] { _queue.Connection.Replace("Username=postgres", "Username=nobody", StringComparison.Ordinal), $"Host=127.0.0.1;Port=1;Username=bot;Password={PostgresServer.Password}" })
        {
            var error = Assert.Throws<ContainerizeException>(() => QueueDatabase.Open(connection));
            Assert.Equal(ExitCode.Unavailable, error.ExitCode);
            Assert.DoesNotContain(PostgresServer.Password, error.ToString(), StringComparison.Ordinal);
        }
    }

    public void Dispose() => _queue?.Dispose();
}
