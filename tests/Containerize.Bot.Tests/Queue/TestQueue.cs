using Containerize.Bot.Queue;
using Containerize.Bot.Work;
using Microsoft.Extensions.Time.Testing;

namespace Containerize.Bot.Tests.Queue;

/// <summary>A queue in a folder of its own, with a clock that stands still.</summary>
internal sealed class TestQueue : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _deliveries;
    private QueueFile _file;

    public TestQueue()
    {
        _file = QueueFile.Open(Path);
        Jobs = new JobQueue(_file, Timing, Clock, Signal);
    }

    public static QueueTiming Timing { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(2), 3, new RetryDelay(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10), () => 0));

    public string Path => _folder["queue.db"];

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public QueueSignal Signal { get; } = new();

    public JobQueue Jobs { get; private set; }

    /// <summary>Opens the file anew, as the next server does after one that was killed.</summary>
    public JobQueue Reopen()
    {
        _file.Dispose();
        _file = QueueFile.Open(Path);
        return Jobs = new JobQueue(_file, Timing, Clock, Signal);
    }

    public Task<bool> AddAsync(params RepositoryEvent[] events) => Jobs.AcceptAsync(Given.Delivery($"d{_deliveries++}"), events, CancellationToken.None);

    public Task<Job?> TakeAsync(int afterSeconds = 0)
    {
        Clock.Advance(TimeSpan.FromSeconds(afterSeconds));
        return Jobs.TakeAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }
}
