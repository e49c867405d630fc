using System.Diagnostics;
using Containerize.Bot.Hosting;
using Containerize.Bot.Queue;
using Containerize.Bot.Settings;

namespace Containerize.Bot.Work;

/// <summary>Does one job, says meanwhile that it is being done, and writes down what came of it.</summary>
/// <param name="queue">The queue.</param>
/// <param name="work">The work.</param>
/// <param name="options">The settings.</param>
/// <param name="clock">The clock.</param>
/// <param name="telemetry">Counts.</param>
/// <param name="log">The log.</param>
internal sealed class JobRun(JobQueue queue, IRepositoryWork work, BotOptions options, TimeProvider clock, Telemetry telemetry, ILogger<JobRun> log)
{
    /// <summary>Does it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="asked">The moment of the clock at which it was asked for: its lease may count from then on.</param>
    /// <param name="stopping">Says that the server stops.</param>
    public async Task RunAsync(Job job, long asked, CancellationToken stopping)
    {
        using var scope = log.BeginScope("{Repository} {Subject}, job {Job}, try {Attempt}", $"{job.Event.Owner}/{job.Event.Name}", job.Event.Subject, job.Id, job.Attempt);
        using var activity = telemetry.Start(job);
        var began = clock.GetTimestamp();
        using var limit = new CancellationTokenSource(options.JobTime, clock);
        using var held = new CancellationTokenSource(LeftSince(asked), clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token, held.Token);
        var renewal = RenewAsync(job, held, ended.Token);
        try
        {
            var result = await work.DoAsync(job.Event, ended.Token).ConfigureAwait(false);
            if (await queue.CompleteAsync(job).ConfigureAwait(false)) log.LogInformation("Done: {Result}", result);
            else log.LogWarning("Done, when it was no longer this worker's: {Result}", result);
            telemetry.Count("done", clock.GetElapsedTime(began));
        }
#pragma warning disable CA1031 // Whatever it is, it is written down.
        catch (Exception e)
#pragma warning restore CA1031
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            var outcome = await EndAsync(job, e, stopping.IsCancellationRequested, limit.IsCancellationRequested).ConfigureAwait(false);
            telemetry.Count(outcome, clock.GetElapsedTime(began));
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await renewal.ConfigureAwait(false);
        }
    }

    // For how long a lease can still be counted on.
    private TimeSpan LeftSince(long asked)
    {
        var left = (options.Lease * 0.9) - clock.GetElapsedTime(asked);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task<string> EndAsync(Job job, Exception error, bool stops, bool tookTooLong)
    {
        switch (error)
        {
            case OperationCanceledException when stops:
                await queue.GiveBackAsync(job).ConfigureAwait(false);
                log.LogInformation("Given back, because the server stops");
                return "given back";
            case ContainerizeException { ExitCode: ExitCode.Usage or ExitCode.Solution } refused:
                // It is the repository's to mend; a later push is another job.
                await queue.CompleteAsync(job).ConfigureAwait(false);
                log.LogInformation("Nothing can be done: {Error}", refused.Message);
                return "refused";
        }

        var text = error switch
        {
            OperationCanceledException when tookTooLong => $"it took longer than {options.JobTime}",
            OperationCanceledException => "it was no longer this worker's",
            ContainerizeException told => told.Message,
            // The message of another error may hold anything.
            _ => "an error that nobody expected: " + error.GetType().Name,
        };
        var isDead = await queue.FailAsync(job, text).ConfigureAwait(false);
        if (error is not (ContainerizeException or OperationCanceledException)) log.LogError("Unexpected {Type} at {Trace}", error.GetType().Name, error.StackTrace);
        log.LogWarning("Failed: {Error}. {Next}", text, isDead ? "It was put aside" : "It is tried again");
        return isDead ? "dead" : "failed";
    }

    // Where the lease was lost, or ends because it cannot be renewed, somebody else does the job, so this worker stops before that.
    private async Task RenewAsync(Job job, CancellationTokenSource held, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(options.Lease / 4, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended).ConfigureAwait(false)) await RenewOnceAsync(job, held, ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The job ended.
        }
    }

    private async Task RenewOnceAsync(Job job, CancellationTokenSource held, CancellationToken ended)
    {
        var asked = clock.GetTimestamp();
        try
        {
            var isHeld = await queue.RenewAsync(job, ended).ConfigureAwait(false);
            held.CancelAfter(isHeld ? LeftSince(asked) : TimeSpan.Zero);
        }
        catch (ContainerizeException e)
        {
            log.LogWarning("The lease could not be renewed, which is tried again while it lasts: {Error}", e.Message);
        }
    }
}
