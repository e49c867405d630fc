using System.Diagnostics;
using System.Diagnostics.Metrics;
using Containerize.Bot.Queue;

namespace Containerize.Bot.Hosting;

/// <summary>What the server tells about its work to whoever listens.</summary>
internal sealed class Telemetry : IDisposable
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Containerize.Bot";

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter;
    private readonly Counter<long> _jobs;
    private readonly Histogram<double> _duration;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Makes meters.</param>
    public Telemetry(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _jobs = _meter.CreateCounter<long>("containerize.bot.jobs", "{job}", "Tries of jobs, by what came of them.");
        _duration = _meter.CreateHistogram<double>("containerize.bot.job.duration", "s", "How long tries took, by what came of them.");
    }

    /// <summary>Begins the trace of a job. Names of repositories are attributes; nothing else of them is.</summary>
    /// <param name="job">The job.</param>
    public Activity? Start(Job job)
    {
        var activity = _source.StartActivity("job " + job.Event.Kind, ActivityKind.Consumer);
        activity?.SetTag("containerize.repository", $"{job.Event.Owner}/{job.Event.Name}");
        activity?.SetTag("containerize.attempt", job.Attempt);
        return activity;
    }

    /// <summary>Counts a try.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="took">How long it took.</param>
    public void Count(string outcome, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("outcome", outcome);
        _jobs.Add(1, tag);
        _duration.Record(took.TotalSeconds, tag);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }
}
