using System.Collections.Concurrent;
using Containerize.Bot.Queue;

namespace Containerize.Bot.Tests.Queue;

/// <summary>Workers of several servers, in an order that chance makes, never hold two jobs of one repository, and leave none undone. CONTAINERIZE_STORM_SEED makes another order.</summary>
public sealed class LeaseTests
{
    private const int Repositories = 3;
    private const int Subjects = 4;
    private const int Rounds = 60;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CONTAINERIZE_STORM_SEED"), out var seed) ? seed : 20261127;

    // Nothing waits, so that every moment is one in which somebody takes something.
    private static readonly QueueTiming Timing = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromHours(1), 1_000_000, new RetryDelay(TimeSpan.Zero, TimeSpan.Zero, () => 0));

    [Theory, OnFile, OnPostgres]
    public async Task Two_workers_never_hold_the_same_repository(QueueKind kind)
    {
        using var queue = new TestQueue(kind);
        var servers = Enumerable.Range(0, 3).Select(_ => queue.Open()).ToList();
        var holders = new ConcurrentDictionary<long, int>();
        var clashes = new ConcurrentQueue<long>();
        var workers = Enumerable.Range(0, 6).Select(i => Task.Run(() => WorkAsync(new JobQueue(servers[i % 3], Timing, queue.Signal), new Random(Seed + i), i, holders, clashes)));
        await Task.WhenAll(workers);
        Assert.Empty(clashes);
        Assert.True(await DrainAsync(new JobQueue(servers[0], Timing, queue.Signal)) > 0);
        Assert.Equal(new QueueCounts(0, 0, 0), await queue.Jobs.CountAsync(CancellationToken.None));
        foreach (var server in servers) server.Dispose();
    }

    private static async Task WorkAsync(JobQueue queue, Random chance, int worker, ConcurrentDictionary<long, int> holders, ConcurrentQueue<long> clashes)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await queue.AcceptAsync(Given.Delivery($"{worker} {round}"), [Given.Push(chance.Next(Repositories), "branch" + chance.Next(Subjects)), Given.Push(chance.Next(Repositories), "branch" + chance.Next(Subjects))], CancellationToken.None);
            if (await queue.TakeAsync(CancellationToken.None) is not { } job) continue;
            var repository = job.Event.Repository;
            if (!holders.TryAdd(repository, worker)) clashes.Enqueue(repository);
            for (var pause = chance.Next(4); pause > 0; pause--) await queue.CountAsync(CancellationToken.None);
            holders.TryRemove(repository, out _);
            await (chance.Next(4) switch
            {
                0 => queue.FailAsync(job, "no answer"),
                1 => queue.GiveBackAsync(job),
                _ => queue.CompleteAsync(job),
            });
        }
    }

    private static async Task<int> DrainAsync(JobQueue queue)
    {
        var done = 0;
        for (; await queue.TakeAsync(CancellationToken.None) is { } job; done++) await queue.CompleteAsync(job);
        return done;
    }
}
