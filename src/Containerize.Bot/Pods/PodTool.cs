using Containerize.Bot.Work;
using Containerize.Deployment.Cluster.Jobs;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Sandboxing;

namespace Containerize.Bot.Pods;

/// <summary>Runs the tool in a pod: makes the Job, serves it the copy, takes what came of it, and removes everything again.</summary>
/// <param name="jobs">The cluster.</param>
/// <param name="manifests">The Job and its policy.</param>
/// <param name="addresses">Gives the addresses that the pod asks.</param>
/// <param name="leases">Is told what is worked with.</param>
/// <param name="given">What is worked on.</param>
/// <param name="limit">How long the pod may run.</param>
/// <param name="state">Is told whether the cluster can be used.</param>
/// <param name="log">The log.</param>
internal sealed class PodTool(JobCluster jobs, PodManifests manifests, OneUseAddresses addresses, PodLeases leases, RepositoryEvent given, TimeSpan limit, ExecutorState state, ILogger log) : IAnalysisTool
{
    // What takes longer is left to the sweep.
    private static readonly TimeSpan Removing = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<string> RunAsync(ToolCall call, string folder, CancellationToken ct) => (await RunAllAsync([call], folder, ct).ConfigureAwait(false))[0];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> RunAllAsync(IReadOnlyList<ToolCall> calls, string folder, CancellationToken ct)
    {
        var name = PodManifests.Name(given.Repository);
        var file = Path.Combine(folder, name);
        var box = new ResultBox(file);
        var input = addresses.Give(HttpMethods.Get, limit, context => ServeAsync(context, calls, folder));
        var result = addresses.Give(HttpMethods.Post, limit, box.TakeAsync);
        leases.Take(name);
        try
        {
            await ArriveAsync(name, input, result, box, ct).ConfigureAwait(false);
            var body = File.OpenRead(file);
            await using (body.ConfigureAwait(false))
            {
                var outcomes = await ResultReader.ReadAsync(body, calls.Count, folder, ct).ConfigureAwait(false);
                return [.. calls.Select((call, i) => i < outcomes.Count ? ToolJudgement.Text(call, outcomes[i], SandboxLimits.Default) : throw new ContainerizeException(ExitCode.Solution, "the result of the analysis is refused: it lacks a call", ""))];
            }
        }
        finally
        {
            addresses.TakeBack(input);
            addresses.TakeBack(result);
            await RemoveAsync(name).ConfigureAwait(false);
            leases.GiveBack(name);
        }
    }

    private static async Task ServeAsync(HttpContext context, IReadOnlyList<ToolCall> calls, string folder)
    {
        context.Response.ContentType = "application/gzip";
        await FolderArchive.WriteAsync(calls, folder, context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    // What the pod sent counts, however its Job ends; the Job is watched for the case that nothing comes.
    private async Task ArriveAsync(string name, string input, string result, ResultBox box, CancellationToken ct)
    {
        var repository = $"{given.Owner}/{given.Name}";
        var job = manifests.Job(name, repository, input, result);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            await jobs.ApplyAsync(job, manifests.Policy(name, repository), ct).ConfigureAwait(false);
            var end = jobs.EndAsync(job, watching.Token);
            await Task.WhenAny(box.Arrived, end).ConfigureAwait(false);
            if (!box.Arrived.IsCompleted) throw Failed(await end.ConfigureAwait(false));
            await watching.CancelAsync().ConfigureAwait(false);
            await ((Task)end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (ContainerizeException e) when (e.ExitCode == ExitCode.Unavailable)
        {
            state.Set(e.What);
            throw;
        }

        state.Set("");
        await box.Arrived.ConfigureAwait(false);
    }

    private static ContainerizeException Failed(JobEnd end) => end.Kind switch
    {
        JobEndKind.Complete => new(ExitCode.Unavailable, "the pod ended and sent nothing", "Check that Bot:JobImage is the image of this server"),
        JobEndKind.OutOfMemory => new(ExitCode.Solution, end.Why, "Give pods more by Bot:JobMemory, or name a smaller solution in bot.solutions"),
        JobEndKind.TooMuchDisk => new(ExitCode.Solution, end.Why, "Give pods more by Bot:JobDisk, or look into the repository for what makes it write so much"),
        JobEndKind.TooLong => new(ExitCode.Solution, end.Why, "Give it more by Bot:JobTime, or leave projects out with ignore in containerize.yaml"),
        _ => new(ExitCode.Unavailable, end.Why, end.Remedy),
    };

    private async Task RemoveAsync(string name)
    {
        using var time = new CancellationTokenSource(Removing);
        try
        {
            await jobs.RemoveAsync(name, time.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ContainerizeException or OperationCanceledException)
        {
            log.LogWarning("{Name} is still in the cluster, and is removed later: {Error}", name, e is ContainerizeException ? e.Message : "it took too long");
        }
    }
}
