namespace Containerize.Bot.Queue;

/// <summary>Wakes the workers when the queue changed.</summary>
internal sealed class QueueSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends with the next change. Who asks for it before looking into the queue misses none.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Says that something changed.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
