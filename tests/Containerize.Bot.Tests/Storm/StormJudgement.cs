using Containerize.Bot.Queue;
using Containerize.Bot.Settings;

namespace Containerize.Bot.Tests.Storm;

/// <summary>What has to hold after a storm.</summary>
internal static class StormJudgement
{
    /// <summary>What is in the queue: a file, or a connection string.</summary>
    public static async Task<QueueCounts> CountAsync(string queue)
    {
        using var file = Open(queue);
        return await Queue(file).CountAsync(CancellationToken.None);
    }

    /// <summary>Each delivery was taken in once, whatever id it came under; nothing is left, held or put aside, and no job was done twice.</summary>
    public static async Task JudgeQueueAsync(string queue, IEnumerable<string> deliveries, IReadOnlyList<long> done)
    {
        using var file = Open(queue);
        Assert.Equal(new QueueCounts(0, 0, 0), await Queue(file).CountAsync(CancellationToken.None));
        var taken = await file.InTransactionAsync(t => t.Read("SELECT id FROM delivery", r => r.GetString(0).Replace("-replayed", "", StringComparison.Ordinal)), CancellationToken.None);
        Assert.Equal(deliveries.Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
        Assert.Equal(done.Distinct().Count(), done.Count);
    }

    /// <summary>One pull request with one commit on the newest head, and nothing was ever written twice on the way to it.</summary>
    public static void JudgeRepository(FakeRepository repository, FakeObjects objects, string head, string compose)
    {
        var pull = Assert.Single(repository.Pulls);
        Assert.Equal((true, "containerize/update/main", "main", 0), (pull.IsOpen, pull.Head, pull.Base, pull.Comments.Count));
        Assert.Equal([pull.Head, "main"], repository.Branches.Keys);
        var last = repository.Branches[pull.Head];
        Assert.Equal(head, Assert.Single(objects.Commits[last].Parents));
        Assert.Equal(compose, objects.Text(last, "compose.yaml"));
        Assert.All(repository.Written, w => Assert.Equal(pull.Head, w.Branch));
        // What a commit comes to, whatever its id is.
        var contents = repository.Written.Select(w => objects.Commits[w.Commit]).Select(c => (c.Tree, string.Join(' ', c.Parents))).ToList();
        Assert.Equal(contents.Distinct().Count(), contents.Count);
    }

    private static IQueueStore Open(string queue) => QueueStores.Open(queue.Contains('=', StringComparison.Ordinal) ? new BotOptions { Queue = queue } : new BotOptions { QueueFile = queue }, TimeProvider.System);

    private static JobQueue Queue(IQueueStore file) => new(file, QueueTiming.Of(new BotOptions(), () => 0), new QueueSignal());
}
