namespace Containerize.Deployment.Compose;

/// <summary>Decides what can be said of services by the state of their containers.</summary>
internal static class StackJudgement
{
    // One that falls at its first start and stands at its second one found a server that was not there yet.
    private const int Patience = 3;

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    /// <summary>Judges all services.</summary>
    /// <param name="configuration">What is to run.</param>
    /// <param name="containers">What there is.</param>
    /// <param name="starting">Whether compose is still at work.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<ServiceState> Judge(ComposeConfiguration configuration, IReadOnlyList<ContainerState> containers, bool starting, DateTimeOffset now)
    {
        var states = configuration.Services.ToDictionary(s => s.Name, s => Alone(s, [.. containers.Where(c => c.Service == s.Name)], starting, now), StringComparer.Ordinal);
        while (Next(states.Values, starting) is { } decided) states[decided.Service.Name] = decided;
        return [.. configuration.Services.Select(s => states[s.Name])];
    }

    // What waits for a failed one will never start; once compose is done, neither will whatever has not started by then.
    private static ServiceState? Next(IEnumerable<ServiceState> states, bool starting)
    {
        var all = states.ToDictionary(s => s.Service.Name, s => s.Verdict, StringComparer.Ordinal);
        var open = states.Where(s => s.Verdict == ServiceVerdict.Pending && s.Container is null or { Status: "created" }).ToList();
        if (open.Find(s => s.Service.DependsOn.Any(d => all.GetValueOrDefault(d) is ServiceVerdict.Failed or ServiceVerdict.Blocked)) is { } waiting) return waiting with { Verdict = ServiceVerdict.Blocked };
        if (starting || open.Count == 0) return null;
        var first = open.Find(s => s.Service.DependsOn.All(d => all.GetValueOrDefault(d) != ServiceVerdict.Pending)) ?? open[0];
        return first with { Verdict = first.Container is null ? ServiceVerdict.Failed : ServiceVerdict.Blocked };
    }

    // Of several containers the one that is worst off speaks for the service.
    private static ServiceState Alone(ComposeService service, IReadOnlyList<ContainerState> containers, bool starting, DateTimeOffset now) =>
        containers.Count == 0
            ? new ServiceState(service, null, ServiceVerdict.Pending)
            : containers.Select(c => new ServiceState(service, c, Of(c, service.IsWaitedForToEnd, starting, now))).OrderBy(s => s.Verdict switch { ServiceVerdict.Failed => 0, ServiceVerdict.Pending => 1, _ => 2 }).First();

    private static ServiceVerdict Of(ContainerState c, bool ends, bool starting, DateTimeOffset now) => c switch
    {
        { Status: "created", Error.Length: > 0 } => ServiceVerdict.Failed,
        { Status: "created" } => ServiceVerdict.Pending,
        { Health: "unhealthy" } => ServiceVerdict.Failed,

        // Between two runs the engine still knows how the last one ended.
        { IsRestarted: true, Restarts: >= Patience, Health: not "healthy", Status: not "running" } => ServiceVerdict.Failed,
        { IsRestarted: true, Restarts: >= 2 * Patience, Health: not "healthy" } => ServiceVerdict.Failed,
        { Status: "exited" or "dead", IsRestarted: false, ExitCode: 0 } => ServiceVerdict.Done,
        { Status: "exited" or "dead", IsRestarted: false } => ServiceVerdict.Failed,
        { Status: "exited" or "dead", ExitCode: 137, OutOfMemory: true } => ServiceVerdict.Failed,
        { Status: "exited" or "dead" } => starting ? ServiceVerdict.Pending : ServiceVerdict.Failed,
        { Status: "running", Health: "healthy" } => ServiceVerdict.Ready,
        { Status: "running", Health: "" } when !ends => now - c.StartedAt >= Settled ? ServiceVerdict.Ready : ServiceVerdict.Pending,
        _ => ServiceVerdict.Pending,
    };
}
