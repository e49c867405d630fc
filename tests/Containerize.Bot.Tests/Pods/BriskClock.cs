namespace Containerize.Bot.Tests.Pods;

/// <summary>A clock on which time goes on by what was waited, and a wait takes no longer than a moment.</summary>
internal sealed class BriskClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Add(ref _ticks, Math.Max(0, dueTime.Ticks));
        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(5), Timeout.InfiniteTimeSpan);
    }
}
