namespace Containerize.Validation.Tests.Cluster;

/// <summary>A clock whose timers fire at once and note how long they were asked to wait; those of a time limit never fire.</summary>
internal sealed class StillClock(TimeSpan limit) : TimeProvider
{
    /// <summary>What was waited for, in order.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override DateTimeOffset GetUtcNow() => new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == limit)
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (Pauses)
            Pauses.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
