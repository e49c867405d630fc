using System.Diagnostics;
using Containerize.Deployment.Engines;
using Containerize.Deployment.Processes;

namespace Containerize.Deployment.Images;

/// <summary>Builds images side by side. One that fails stops no other.</summary>
/// <param name="engine">The engine.</param>
/// <param name="progress">Watches.</param>
internal sealed class ImageBuilder(ContainerEngine engine, IBuildProgress progress)
{
    /// <summary>Builds them.</summary>
    /// <param name="tasks">The images.</param>
    /// <param name="parallelism">How many at once.</param>
    /// <param name="ct">Ends all builds that are under way.</param>
    /// <returns>What became of each, in the order of the tasks.</returns>
    /// <exception cref="ContainerizeException">The engine stopped answering (<see cref="ExitCode.Unavailable"/>).</exception>
    public async Task<IReadOnlyList<BuiltImage>> BuildAsync(IReadOnlyList<ImageTask> tasks, int parallelism, CancellationToken ct)
    {
        var results = new BuiltImage[tasks.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct };
        await Parallel.ForAsync(0, tasks.Count, options, async (at, token) => results[at] = await BuildAsync(tasks[at], token).ConfigureAwait(false)).ConfigureAwait(false);
        return results;
    }

    private async Task<BuiltImage> BuildAsync(ImageTask task, CancellationToken ct)
    {
        progress.Started(task.Image);
        var watch = Stopwatch.StartNew();
        var ended = await engine.Programs.RunAsync(
            task.Call,
            line =>
            {
                if (task.Log.Add(line) is { } step) progress.Step(task.Image, step);
            },
            ct).ConfigureAwait(false);
        if (ended.IsMissing) throw new ContainerizeException(ExitCode.Unavailable, $"{task.Call.Program} is not installed", $"install it: {task.Image} is built by it");
        if (!ended.Succeeded && EngineFault.IsAbsence(ended) && !(await engine.AskAsync(ct, "info").ConfigureAwait(false)).Succeeded) throw EngineFault.Gone(engine, ended);
        if (ended.Succeeded && task.MadeAs is { } made) ended = await engine.AskAsync(ct, "tag", "--", made, task.Image).ConfigureAwait(false);
        var outcome = !ended.Succeeded ? BuildOutcome.Failed : task.Log.IsCached ? BuildOutcome.Cached : BuildOutcome.Built;
        var result = new BuiltImage(task.Name, task.Image, task.Services, outcome, watch.Elapsed)
        {
            Size = ended.Succeeded ? await engine.SizeAsync(task.Image, ct).ConfigureAwait(false) : null,
            Failure = ended.Succeeded ? null : task.Log.Failure(task.Image),
        };
        progress.Finished(result);
        return result;
    }
}
