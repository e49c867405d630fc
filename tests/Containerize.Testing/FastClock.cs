namespace Containerize.Testing;

/// <summary>A clock on which time goes on by what was waited, and a wait takes no longer than a moment.</summary>
/// <param name="moment">How long a wait really takes; nothing, where nobody else has to get on meanwhile.</param>
public sealed class FastClock(TimeSpan moment = default) : TimeProvider
{
    private long _ticks = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Add(ref _ticks, Math.Max(0, dueTime.Ticks));
        return base.CreateTimer(callback, state, moment, Timeout.InfiniteTimeSpan);
    }
}
