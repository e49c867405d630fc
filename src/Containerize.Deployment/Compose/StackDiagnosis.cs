using System.Globalization;
using System.Text.RegularExpressions;
using Containerize.Deployment.Engines;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Compose;

/// <summary>Says in one paragraph why a service does not run.</summary>
/// <param name="engine">The engine, for the logs.</param>
/// <param name="places">Where services stand in the compose file.</param>
/// <param name="mask">Takes secrets out.</param>
internal sealed partial class StackDiagnosis(ContainerEngine engine, ServicePlaces places, SecretMask mask)
{
    /// <summary>Explains every service that failed or was not started, in the order of the services.</summary>
    /// <param name="states">All services.</param>
    /// <param name="error">What compose said when it ended; empty when it said nothing.</param>
    /// <param name="limit">How long was waited.</param>
    /// <param name="ct">Ends the wait for logs.</param>
    public async Task<IReadOnlyList<Failure>> ExplainAsync(IReadOnlyList<ServiceState> states, string error, TimeSpan limit, CancellationToken ct)
    {
        var failures = new List<Failure>();
        foreach (var state in states)
        {
            if (state.Verdict is ServiceVerdict.Failed or ServiceVerdict.Pending) failures.Add(state is { Verdict: ServiceVerdict.Pending, Container: null or { Status: "created" } } ? Late(state, states, limit) : await ExplainAsync(state, error, limit, ct).ConfigureAwait(false));
            if (state.Verdict == ServiceVerdict.Blocked) failures.Add(Blocked(state, states));
        }

        return failures;
    }

    private async Task<Failure> ExplainAsync(ServiceState state, string error, TimeSpan limit, CancellationToken ct)
    {
        var name = state.Service.Name;
        if (state.Container is not { } container) return await AbsentAsync(state, error, ct).ConfigureAwait(false);
        if (container.Error.Length > 0) return Unstartable(name, mask.Line(container.Error));
        var log = await engine.AskAsync(ct, "logs", "--tail", "300", "--", container.Id).ConfigureAwait(false);
        var lines = LogExcerpt.Of(log.Output + log.Error, mask);
        if (container.OutOfMemory)
        {
            var memory = container.Memory > 0 ? $" of {(container.Memory / (1024 * 1024)).ToString(CultureInfo.InvariantCulture)} MiB" : "";
            return Failure.Of(DeploymentRules.OutOfMemory, places.Of(name), name, $"{name} was killed for lack of memory: it needs more than its limit{memory}", evidence: lines);
        }

        // The health of a container that falls again and again is that of an earlier run.
        var falls = container is { IsRestarted: true, Restarts: > 0 } && (container.Status != "running" || container.Health != "unhealthy" || LogExcerpt.Cause(lines) is not null);
        if (!falls && (container.Health == "unhealthy" || container.Status == "running")) return Unhealthy(name, container, limit, lines);
        var again = container is { IsRestarted: true, Restarts: > 0 } ? $" and was started again {Times(container.Restarts)}" : "";
        var cause = LogExcerpt.Cause(lines) is { } exception ? $": {exception}" : "";
        return Failure.Of(DeploymentRules.ContainerEnded, places.Of(name), name, $"{name} ended{(container.Status == "running" ? "" : $" with {ExitCodeText.Of(container.ExitCode)}")}{again}{cause}", evidence: lines);
    }

    private Failure Unhealthy(string name, ContainerState container, TimeSpan limit, IReadOnlyList<string> lines)
    {
        var check = container.HealthTest.Length > 0 ? $"its health check ({mask.Line(container.HealthTest)})" : "its health check";
        var said = container.HealthOutput.Length > 0 ? $" and last said: {ServerText.Clean(mask.Line(container.HealthOutput.ReplaceLineEndings(" ")))}" : "";
        var what = container.Health == "unhealthy" ? $"{name} runs and is unhealthy: {check} fails{said}"
            : container.Health.Length > 0 ? $"{name} runs and did not become healthy within {Seconds(limit)}: {check} did not succeed{said}"
            : $"{name} did not end within {Seconds(limit)}";
        return Failure.Of(DeploymentRules.ContainerUnhealthy, places.Of(name), name, what, container.Health == "starting" ? "give it longer with --timeout, or read what it wrote" : null, lines);
    }

    private async Task<Failure> AbsentAsync(ServiceState state, string error, CancellationToken ct)
    {
        var name = state.Service.Name;
        var said = mask.Line(ServerText.Clean(error));
        if (state.Service.Image.Length > 0 && await engine.SizeAsync(state.Service.Image, ct).ConfigureAwait(false) is null)
            return Failure.Of(DeploymentRules.ImageNotPulled, places.Of(name), name, $"{name} is not started: its image {state.Service.Image} is not on this machine and cannot be pulled{(said.Length > 0 ? $": {said}" : "")}");
        return Failure.Of(DeploymentRules.NeverStarted, places.Of(name), name, $"{name} is not started{(said.Length > 0 ? $": {said}" : "")}", "read the engine's sentence");
    }

    private Failure Unstartable(string name, string error)
    {
        if (Port().Match(error) is not { Success: true } port)
            return Failure.Of(DeploymentRules.ContainerEnded, places.Of(name), name, $"{name} cannot be started: {ServerText.Clean(error)}", "read the engine's sentence");
        var variable = places.PortVariable(name, port.Groups["port"].Value);
        return Failure.Of(
            DeploymentRules.PortTaken,
            places.Of(name),
            name,
            $"{name} cannot be started: another program has port {port.Groups["port"].Value} of this machine",
            variable is null ? null : $"end the program that has it, or set {variable} in .env to another port, 0 for any that is free");
    }

    private Failure Late(ServiceState state, IReadOnlyList<ServiceState> all, TimeSpan limit)
    {
        var waits = state.Service.DependsOn.Where(d => all.Any(s => s.Service.Name == d && s.Verdict == ServiceVerdict.Pending)).ToList();
        var what = $"{state.Service.Name} was not started within {Seconds(limit)}{(waits.Count > 0 ? $": it waits for {string.Join(" and ", waits)}" : "")}";
        return Failure.Of(DeploymentRules.NeverStarted, places.Of(state.Service.Name), state.Service.Name, what, "run containerize up again, which goes on where this one ended, or give it longer with --timeout");
    }

    private Failure Blocked(ServiceState state, IReadOnlyList<ServiceState> all)
    {
        var waits = state.Service.DependsOn.Where(d => all.Any(s => s.Service.Name == d && s.Verdict is ServiceVerdict.Failed or ServiceVerdict.Blocked)).ToList();
        var what = waits.Count > 0 ? $"{state.Service.Name} is not started: it waits for {string.Join(" and ", waits)}" : $"{state.Service.Name} is not started: the start was broken off before its turn";
        return Failure.Of(DeploymentRules.NeverStarted, places.Of(state.Service.Name), state.Service.Name, what);
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count.ToString(CultureInfo.InvariantCulture)} times";

    private static string Seconds(TimeSpan limit) => $"{limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s";

    [GeneratedRegex(@"(?:Bind for|listen tcp\d?|bind host port for|exposing port TCP) \S*?:(?<port>\d+)(?!\d).*(?:already|in use)", RegexOptions.CultureInvariant)]
    private static partial Regex Port();
}
