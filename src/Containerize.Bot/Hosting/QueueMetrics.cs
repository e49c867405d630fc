using System.Diagnostics.Metrics;
using Containerize.Bot.Queue;
using Containerize.Bot.Work;

namespace Containerize.Bot.Hosting;

/// <summary>How much there is to do, how long it has been waiting beyond its time, and whether it can be done.</summary>
internal sealed class QueueMetrics
{
    private readonly JobQueue _queue;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Makes meters.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="state">Whether repositories can be analysed.</param>
    public QueueMetrics(IMeterFactory meters, JobQueue queue, ExecutorState state)
    {
        _queue = queue;
        var meter = meters.Create(Telemetry.Name);
        meter.CreateObservableGauge("containerize.bot.queue.jobs", Jobs, "{job}", "Jobs in the queue, by their state.");
        meter.CreateObservableGauge("containerize.bot.queue.delay", Delay, "s", "For how long the job that is next could have been taken.");
        meter.CreateObservableGauge("containerize.bot.executor.up", () => state.Obstacle.Length == 0 ? 1 : 0, null, "1 while repositories can be analysed.");
    }

    // The instruments are read on a thread of their own, where one may wait.
    private IEnumerable<Measurement<long>> Jobs()
    {
        QueueCounts counts;
        try
        {
            counts = _queue.CountAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (ContainerizeException)
        {
            return [];
        }

        return [Of(counts.Waiting, "waiting"), Of(counts.Running, "running"), Of(counts.Dead, "dead")];
    }

    private IEnumerable<Measurement<double>> Delay()
    {
        try
        {
            var next = _queue.NextAsync(CancellationToken.None).GetAwaiter().GetResult();
            return [new Measurement<double>(next is { } due ? Math.Max(0, -due.TotalSeconds) : 0)];
        }
        catch (ContainerizeException)
        {
            return [];
        }
    }

    private static Measurement<long> Of(long count, string state) => new(count, new KeyValuePair<string, object?>("state", state));
}
