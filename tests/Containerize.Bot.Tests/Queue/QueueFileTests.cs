using Containerize.Bot.Queue;

namespace Containerize.Bot.Tests.Queue;

/// <summary>What holds for a queue that one server has as a file.</summary>
public sealed class QueueFileTests : IDisposable
{
    private readonly TestQueue _queue = new();

    [Fact]
    public async Task What_a_server_held_that_is_no_more_is_done_by_the_next_and_the_try_counts()
    {
        await _queue.AddAsync(Given.Push());
        await _queue.TakeAsync(afterSeconds: 10);
        Assert.Equal(1, await _queue.Reopen().ReclaimAsync(CancellationToken.None));
        Assert.Equal(2, (await _queue.TakeAsync(afterSeconds: 15))!.Attempt);
    }

    [Fact]
    public void A_second_server_on_the_same_queue_is_refused()
    {
        using (QueueLock.Take(_queue.Path))
        {
            var error = Assert.Throws<ContainerizeException>(() => QueueLock.Take(_queue.Path));
            Assert.Contains("one server alone", error.Message, StringComparison.Ordinal);
        }

        QueueLock.Take(_queue.Path).Dispose();
    }

    [Fact]
    public void A_queue_that_cannot_be_opened_is_said_with_what_to_do()
    {
        var error = Assert.Throws<ContainerizeException>(() => QueueFile.Open(Path.Combine(_queue.Path, "below", "a-file.db"), TimeProvider.System));
        Assert.Equal(ExitCode.Output, error.ExitCode);
        Assert.Contains("Bot:QueueFile", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_turn_is_the_one_servers()
    {
        Assert.True(await _queue.Jobs.TakeTurnAsync("deliveries", TimeSpan.FromMinutes(10), CancellationToken.None));
        Assert.True(await _queue.Jobs.TakeTurnAsync("deliveries", TimeSpan.FromMinutes(10), CancellationToken.None));
    }

    public void Dispose() => _queue.Dispose();
}
