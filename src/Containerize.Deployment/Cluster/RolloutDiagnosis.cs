using System.Text.Json;
using System.Text.RegularExpressions;
using Containerize.Validation.Cluster;
using DnsName = Containerize.Validation.Manifests.DnsName;

namespace Containerize.Deployment.Cluster;

/// <summary>Says in one paragraph why a workload does not run: from its pods, what the cluster noted about them, and their logs.</summary>
/// <param name="session">The cluster.</param>
/// <param name="commands">The command that creates each Secret, by its name.</param>
internal sealed partial class RolloutDiagnosis(ClusterSession session, IReadOnlyDictionary<string, string> commands)
{
    /// <summary>Explains one workload.</summary>
    /// <param name="o">The object as the manifests have it.</param>
    /// <param name="view">The workload as the cluster has it.</param>
    /// <param name="state">How far it has come.</param>
    /// <param name="limit">How long was waited; null where that is not why the wait ended.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Failure> ExplainAsync(KubernetesObject o, WorkloadView view, RolloutState state, TimeSpan? limit, CancellationToken ct)
    {
        var troubles = view.Pods.Select(PodTrouble.Of).OfType<PodTrouble>().OrderBy(t => t.IsFinal ? 0 : 1).ToList();
        var job = view.Kind == "Job" && state.Failure.Length > 0 ? $" ({state.Failure})" : "";
        if (troubles.FirstOrDefault() is { } trouble) return await OfAsync(o, view, trouble, job, ct).ConfigureAwait(false);
        var events = await session.ListAsync($"/api/v1/namespaces/{Uri.EscapeDataString(view.Namespace)}/events?limit=500", ct).ConfigureAwait(false);
        if (Refused(view, events) is { } refused) return Make(o, DeploymentRules.PodsRefused, $"the cluster refuses its pods: {refused}");
        if (Mount(view, events) is { } mount) return Missing(mount) is { } missing ? Make(o, DeploymentRules.SecretMissing, missing.What, missing.Remedy) : Make(o, DeploymentRules.VolumeUnbound, $"a volume of its pod cannot be mounted: {mount}");
        if (Probe(view, events) is { } probe) return Make(o, DeploymentRules.ProbeFails, probe, evidence: await LogAsync(view, view.Pods[0], "", previous: false, ct).ConfigureAwait(false));
        if (view.Kind == "Job" && state.Failure.Length > 0) return Make(o, DeploymentRules.JobFailed, state.Failure, evidence: view.Pods.Count > 0 ? await LogAsync(view, view.Pods[^1], "", previous: false, ct).ConfigureAwait(false) : []);
        var why = state.Failure.Length > 0 ? state.Failure : limit is { } waited ? $"it was not done within {waited.TotalSeconds:0} s" : "it did not go on";
        return Make(o, DeploymentRules.RolloutStuck, state.Progress.Length > 0 ? $"{why}; {state.Progress}" : why);
    }

    private async Task<Failure> OfAsync(KubernetesObject o, WorkloadView view, PodTrouble trouble, string job, CancellationToken ct)
    {
        if (trouble.Rule == DeploymentRules.SecretMissing)
            return Missing(trouble.What) is { } missing ? Make(o, trouble.Rule, missing.What, missing.Remedy) : Make(o, trouble.Rule, $"its container cannot be made: {trouble.What}");
        if (trouble.Rule == DeploymentRules.VolumeUnbound && await ClaimAsync(view, ct).ConfigureAwait(false) is { } claim) return Make(o, trouble.Rule, $"{trouble.What}; {claim}");
        if (!trouble.HasLog) return Make(o, trouble.Rule, trouble.What + job);
        var lines = await LogAsync(view, view.Pods.First(p => p.Text("metadata", "name") == trouble.Pod), trouble.Container, trouble.IsPrevious, ct).ConfigureAwait(false);
        var cause = LogExcerpt.Cause(lines) is { } exception ? $": {exception}" : "";
        return Make(o, view.Kind == "Job" && trouble.Rule == DeploymentRules.ContainerCrash ? DeploymentRules.JobFailed : trouble.Rule, trouble.What + job + cause, evidence: lines);
    }

    private static Failure Make(KubernetesObject o, Rule rule, string what, string? remedy = null, IReadOnlyList<string>? evidence = null)
    {
        var verb = o.Kind == "Job" ? "does not end well" : "does not roll out";
        var place = ProblemPlace.Finding(new ServerProblem(rule, ""), o).Location;
        return Failure.Of(rule, place, o.Subject, $"{o.Name} {verb}: {what.TrimEnd('.')}", remedy, evidence);
    }

    private async Task<IReadOnlyList<string>> LogAsync(WorkloadView view, JsonElement pod, string container, bool previous, CancellationToken ct)
    {
        var name = container.Length > 0 ? container : pod.Items("spec", "containers").Select(c => c.Text("name")).FirstOrDefault() ?? "";
        var path = $"/api/v1/namespaces/{Uri.EscapeDataString(view.Namespace)}/pods/{Uri.EscapeDataString(pod.Text("metadata", "name"))}/log?container={Uri.EscapeDataString(name)}&tailLines=200";
        foreach (var query in previous ? new[] { "&previous=true", "" } : [""])
        {
            if (await session.TextAsync(path + query, ct).ConfigureAwait(false) is { Length: > 0 } log) return LogExcerpt.Of(log, SecretMask.Looks);
        }

        return [];
    }

    private (string What, string Remedy)? Missing(string message)
    {
        if (Absent().Match(message) is { Success: true } absent)
        {
            var (kind, name) = (Kind(absent.Groups["kind"].Value), absent.Groups["name"].Value.Split('/')[^1]);
            return ($"it needs the {kind} {name}, which is not in the cluster", Command(kind, name));
        }

        if (Key().Match(message) is not { Success: true } key) return null;
        var of = key.Groups["name"].Value.Split('/')[^1];
        return ($"it needs the key {key.Groups["key"].Value} of the {Kind(key.Groups["kind"].Value)} {of}, which lacks it", Command(Kind(key.Groups["kind"].Value), of));
    }

    // The name comes from the cluster's sentence: only one that means nothing else to a shell becomes part of a command.
    private string Command(string kind, string name) => !DnsName.IsSubdomain(name) ? "create it, or correct the name" : kind == "Secret" && commands.TryGetValue(name, out var command) ? $"create it: {command}" : $"create it, or correct the name: kubectl create {(kind == "Secret" ? "secret generic" : "configmap")} {name} --from-literal=KEY=VALUE";

    private static string Kind(string text) => text.StartsWith('s') || text.StartsWith('S') ? "Secret" : "ConfigMap";

    // Quotas and Pod Security refuse pods, not workloads: what makes the pods is told.
    private static string? Refused(WorkloadView view, IReadOnlyList<JsonElement> events)
    {
        var condition = view.Workload.Items("status", "conditions").Where(c => c.Text("type") == "ReplicaFailure" && c.Text("status") == "True").Select(c => c.Text("message")).FirstOrDefault();
        var noted = events.Where(e => e.Text("reason") == "FailedCreate" && (e.Text("involvedObject", "name") == view.Name || (e.Text("involvedObject", "kind") == "ReplicaSet" && e.Text("involvedObject", "name").StartsWith(view.Name + "-", StringComparison.Ordinal)))).Select(e => e.Text("message")).LastOrDefault();
        return (condition is { Length: > 0 } ? condition : view.Pods.Count == 0 ? noted : null) is { } message ? ServerText.Clean(message) : null;
    }

    private static string? Mount(WorkloadView view, IReadOnlyList<JsonElement> events) =>
        Of(view, events).Where(e => e.Text("reason") is "FailedMount" or "FailedAttachVolume").Select(e => ServerText.Clean(e.Text("message"))).LastOrDefault();

    private static string? Probe(WorkloadView view, IReadOnlyList<JsonElement> events)
    {
        var noted = Of(view, events).Where(e => e.Text("reason") == "Unhealthy").Select(e => e.Text("message")).LastOrDefault();
        if (noted is null || ProbeText().Match(noted) is not { Success: true } match) return null;
        var kind = match.Groups["kind"].Value.ToLowerInvariant();
        var probe = view.Workload.Items("spec", "template", "spec", "containers").Select(c => c.At($"{kind}Probe")).FirstOrDefault(p => p is not null);
        var asked = probe?.Text("httpGet", "path") is { Length: > 0 } path ? $" on {path}" : probe?.At("tcpSocket") is not null ? " on its port" : probe?.At("grpc") is not null ? " by gRPC" : "";
        return $"its {kind} probe{asked} fails: {ServerText.Clean(match.Groups["answer"].Value)}";
    }

    private static IEnumerable<JsonElement> Of(WorkloadView view, IReadOnlyList<JsonElement> events)
    {
        var pods = view.Pods.Select(p => p.Text("metadata", "name")).ToHashSet(StringComparer.Ordinal);
        return events.Where(e => e.Text("involvedObject", "kind") == "Pod" && pods.Contains(e.Text("involvedObject", "name")));
    }

    private async Task<string?> ClaimAsync(WorkloadView view, CancellationToken ct)
    {
        var ns = Uri.EscapeDataString(view.Namespace);
        var claims = view.Pods.SelectMany(p => p.Items("spec", "volumes")).Select(v => v.Text("persistentVolumeClaim", "claimName")).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal);
        foreach (var name in claims)
        {
            if (await session.GetAsync($"/api/v1/namespaces/{ns}/persistentvolumeclaims/{Uri.EscapeDataString(name)}", ct).ConfigureAwait(false) is not { } claim || claim.Text("status", "phase") == "Bound") continue;
            var events = await session.ListAsync($"/api/v1/namespaces/{ns}/events?fieldSelector={Uri.EscapeDataString($"involvedObject.kind=PersistentVolumeClaim,involvedObject.name={name}")}", ct).ConfigureAwait(false);
            var noted = events.Where(e => e.Text("involvedObject", "name") == name).Select(e => e.Text("message")).LastOrDefault() ?? "nothing provides it";
            var storage = claim.Text("spec", "storageClassName") is { Length: > 0 } given ? $" of class {given}" : "";
            return $"the claim {name}{storage} is {claim.Text("status", "phase").ToLowerInvariant()}: {ServerText.Clean(noted)}";
        }

        return null;
    }

    [GeneratedRegex("(?<kind>[Ss]ecret|[Cc]onfig[Mm]ap) \"(?<name>[^\"]+)\" not found", RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    [GeneratedRegex(@"couldn't find key (?<key>\S+) in (?<kind>[Ss]ecret|[Cc]onfig[Mm]ap) (?<name>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^(?<kind>Readiness|Liveness|Startup) probe (?:failed|errored)[^:]*: (?<answer>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ProbeText();
}
