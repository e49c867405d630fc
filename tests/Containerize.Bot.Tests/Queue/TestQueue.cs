using Containerize.Bot.Queue;
using Containerize.Bot.Settings;
using Containerize.Bot.Work;
using Microsoft.Extensions.Time.Testing;

namespace Containerize.Bot.Tests.Queue;

/// <summary>A queue of its own, in a file or a schema, with a clock that stands still.</summary>
internal sealed class TestQueue : IDisposable
{
    // Takes the place of the database's own clock, which is looked for after the schema's functions.
    private const string StandingClock = """
        CREATE TABLE SCHEMA.test_time(now bigint);
        INSERT INTO SCHEMA.test_time VALUES(0);
        CREATE FUNCTION SCHEMA.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS 'SELECT to_timestamp(now / 1000.0) FROM SCHEMA.test_time';
        """;

    private readonly TemporaryFolder _folder = new();
    private int _deliveries;
    private IQueueStore _store;

    public TestQueue(QueueKind kind = QueueKind.File)
    {
        if (kind == QueueKind.Postgres) Connection = PostgresServer.NewSchema(StandingClock);
        Advance(TimeSpan.Zero);
        _store = Open();
        Jobs = Queue(_store);
    }

    public static QueueTiming Timing { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(2), 3, new RetryDelay(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10), () => 0));

    public string Path => _folder["queue.db"];

    /// <summary>The connection string; empty for a file.</summary>
    public string Connection { get; } = "";

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public QueueSignal Signal { get; } = new();

    public JobQueue Jobs { get; private set; }

    /// <summary>What another server on the queue has.</summary>
    public IQueueStore Open() => QueueStores.Open(new BotOptions { Queue = Connection, QueueFile = Path }, Clock);

    public JobQueue Queue(IQueueStore store) => new(store, Timing, Signal);

    /// <summary>Opens it anew, as the next server does after one that was killed.</summary>
    public JobQueue Reopen()
    {
        _store.Dispose();
        _store = Open();
        return Jobs = Queue(_store);
    }

    public void Advance(TimeSpan time)
    {
        Clock.Advance(time);
        if (Connection.Length > 0) PostgresServer.Run(Connection, $"UPDATE test_time SET now = {Clock.GetUtcNow().ToUnixTimeMilliseconds()}");
    }

    public Task<bool> AddAsync(params RepositoryEvent[] events) => Jobs.AcceptAsync(Given.Delivery($"d{_deliveries++}"), events, CancellationToken.None);

    public Task<Job?> TakeAsync(int afterSeconds = 0)
    {
        if (afterSeconds > 0) Advance(TimeSpan.FromSeconds(afterSeconds));
        return Jobs.TakeAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _store.Dispose();
        if (Connection.Length > 0) PostgresServer.Drop(Connection);
        _folder.Dispose();
    }
}
