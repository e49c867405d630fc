namespace Containerize.Generation.Rendering;

/// <summary>
/// Ends what works for too long. The process's own work counts, not the time that passes: on a busy machine that says little about a template. What waits without working ends as well, much later.
/// </summary>
internal sealed class ProcessorLimit : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;
    private readonly Timer _timer;
    private bool _isOver;

    /// <summary>Starts to count.</summary>
    /// <param name="work">How long the process may work.</param>
    /// <param name="patience">How much time may pass in any case.</param>
    public ProcessorLimit(TimeSpan work, TimeSpan patience)
    {
        _end.CancelAfter(patience);
        _timer = new Timer(_ => Look(work), null, Pause, Pause);
    }

    /// <summary>Cancelled at the limit.</summary>
    public CancellationToken Token => _end.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        // A look that is under way must not find the source gone.
        lock (_lock) _isOver = true;
        _timer.Dispose();
        _end.Dispose();
    }

    private void Look(TimeSpan work)
    {
        if (Environment.CpuUsage.TotalTime - _before < work) return;
        lock (_lock)
        {
            if (!_isOver) _end.Cancel();
        }
    }
}
