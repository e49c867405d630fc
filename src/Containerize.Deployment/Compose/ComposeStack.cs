using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;
using Containerize.Deployment.Processes;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Compose;

/// <summary>Starts the compose file of a folder and waits until everything runs, or until it is plain that it will not.</summary>
/// <param name="engine">The engine.</param>
/// <param name="folder">The folder.</param>
/// <param name="profiles">The profiles that were named.</param>
/// <param name="options">How it is started.</param>
internal sealed class ComposeStack(ContainerEngine engine, ComposeFolder folder, IReadOnlyList<string> profiles, UpOptions options)
{
    private readonly ComposeCall _call = new(engine, folder, profiles);

    /// <summary>What compose makes of the files.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">Compose does not accept them (<see cref="ExitCode.Usage"/>), or another folder runs a project of this name.</exception>
    public async Task<ComposeConfiguration> ReadAsync(CancellationToken ct)
    {
        await ComposeCall.CheckAsync(engine, ct).ConfigureAwait(false);
        var answer = await _call.AskAsync(ct, "config", "--format", "json").ConfigureAwait(false);
        if (!answer.Succeeded) throw new ContainerizeException(ExitCode.Usage, $"compose does not accept the files: {Mask.Line(ServerText.Clean(answer.LastLine))}", "correct compose.yaml, its override or .env; containerize validate shows where");
        var configuration = ComposeConfiguration.Read(answer.Output);
        if (configuration.Services.Count == 0) throw new ContainerizeException(ExitCode.Usage, "no service has one of the profiles", "name a profile that compose.yaml has, such as --profile services");
        await ProjectOwner.CheckAsync(engine, configuration.Name, folder, ct).ConfigureAwait(false);
        return configuration;
    }

    /// <summary>The images to build first.</summary>
    /// <param name="configuration">What is to run.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<IReadOnlyList<ImageTask>> ImagesAsync(ComposeConfiguration configuration, CancellationToken ct) => Images.TasksAsync(configuration, options.Build, ct);

    /// <summary>The images that are not on this machine and that compose cannot build.</summary>
    /// <param name="configuration">What is to run.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<IReadOnlyList<string>> AbsentAsync(ComposeConfiguration configuration, CancellationToken ct) => Images.AbsentAsync(configuration, ct);

    /// <summary>Starts everything.</summary>
    /// <param name="configuration">What is to run.</param>
    /// <param name="changed">Is told what can be said of the services whenever that changes.</param>
    /// <param name="ct">Ends the wait; what was started runs on.</param>
    public async Task<UpReport> StartAsync(ComposeConfiguration configuration, Action<IReadOnlyList<ServiceState>> changed, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var containers = new ContainerList(engine, configuration.Name);
        var before = (await containers.ReadAsync(ct).ConfigureAwait(false)).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var start = engine.Programs.RunAsync(_call.Of("up", "--detach", "--no-build", "--remove-orphans"), null, stop.Token);
        var states = await WatchAsync(configuration, containers, before, start, changed, ct).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        var ended = await EndAsync(start, ct).ConfigureAwait(false);
        if (ended is { Succeeded: false } && EngineFault.IsAbsence(ended) && !(await engine.AskAsync(ct, "info").ConfigureAwait(false)).Succeeded) throw EngineFault.Gone(engine, ended);
        var diagnosis = new StackDiagnosis(engine, new ServicePlaces(File.ReadAllText(folder.At(ComposeFolder.File))), Mask);
        var waited = options.Wait ? states : [.. states.Where(s => s.Verdict != ServiceVerdict.Pending)];
        var failures = await diagnosis.ExplainAsync(waited, ended is { Succeeded: false } ? ended.LastLine : "", options.Limit, ct).ConfigureAwait(false);
        return new UpReport(configuration.Name, states, failures);
    }

    private SecretMask Mask => new(new Credentials(folder, _ => null).Values());

    private ComposeImages Images => new(engine, _call, folder);

    private async Task<IReadOnlyList<ServiceState>> WatchAsync(ComposeConfiguration configuration, ContainerList containers, HashSet<string> before, Task<ProgramResult> start, Action<IReadOnlyList<ServiceState>> changed, CancellationToken ct)
    {
        var end = options.Clock.GetUtcNow() + options.Limit;
        IReadOnlyList<ServiceState> last = [];
        while (true)
        {
            // Asked before the engine is: what compose did until then is in the engine's answer.
            var starting = !start.IsCompleted;
            var found = await containers.ReadAsync(ct).ConfigureAwait(false);
            // One from before may be replaced as long as compose is at work: what it says until then is of the last start.
            if (starting && options.Clock.GetUtcNow() < end) found = [.. found.Where(c => !before.Contains(c.Id))];
            var states = StackJudgement.Judge(configuration, found, starting, options.Clock.GetUtcNow());
            if (!states.SequenceEqual(last)) changed(states);
            last = states;
            var settled = states.All(s => s.Verdict != ServiceVerdict.Pending) || (!options.Wait && !starting);
            if (settled || options.Clock.GetUtcNow() >= end) return states;
            await Task.Delay(options.Pause, options.Clock, ct).ConfigureAwait(false);
        }
    }

    // Compose goes on waiting for what failed; nobody waits for compose any more.
    private static async Task<ProgramResult?> EndAsync(Task<ProgramResult> start, CancellationToken ct)
    {
        try
        {
            return await start.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
