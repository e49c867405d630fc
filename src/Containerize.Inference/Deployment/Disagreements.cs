using Containerize.Inference.Servers;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>What the repository's own deployment says of a service that its code does not bear out.</summary>
internal static class Disagreements
{
    /// <summary>A notice for each server that is addressed and not used, or of another make than code's client, each path that is asked and not mapped, and each port that nothing listens on.</summary>
    /// <param name="draft">The service.</param>
    /// <param name="deployment">The repository's own deployment.</param>
    /// <param name="uses">The servers that the service uses.</param>
    public static IEnumerable<Notice> Of(ServiceDraft draft, DeploymentEvidence deployment, IReadOnlyList<ServerUse> uses)
    {
        var containers = deployment.ContainersOf(draft.Decision.Project.Path);
        return Servers(draft, deployment, uses, containers).Concat(Paths(draft, containers)).Concat(Ports(draft, containers)).DistinctBy(n => n.Message, StringComparer.Ordinal);
    }

    private static IEnumerable<Notice> Servers(ServiceDraft draft, DeploymentEvidence deployment, IReadOnlyList<ServerUse> uses, IReadOnlyList<DeployedContainer> containers)
    {
        foreach (var use in uses.Where(u => u.Address is { IsLocal: false, Host.Length: > 0 }))
        {
            if (deployment.ServerAt(use.Address!.Host) is { } server && server.Type != use.Type)
            {
                yield return Notice(server.Evidence[0].Location, $"{server.Name} runs {server.Type}, and {draft.Name} uses it as {use.Type}", "correct the image or the address");
            }
        }

        // Telemetry may be sent by what stands beside the service, and a proxy's address is often given to browsers.
        var used = uses.Select(u => u.Type).ToHashSet(StringComparer.Ordinal);
        foreach (var server in deployment.Servers.Where(s => !used.Contains(s.Type) && !IsAside(s.Type)))
        {
            if (containers.SelectMany(c => c.Variables).FirstOrDefault(v => AddressedServers.Names(v, server)) is { } variable && !draft.Keys.Keys.Any(k => k.Key.Equals(variable.Key, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Notice(variable.Location, $"{variable.Name} gives {draft.Name} the address of {server.Name}, which its code is not seen to use", "remove the variable if it is left over, or name the dependency in the settings");
            }
        }
    }

    private static IEnumerable<Notice> Paths(ServiceDraft draft, IReadOnlyList<DeployedContainer> containers)
    {
        var mapped = draft.Facts.OfType<HealthEndpointFact>().SelectMany(f => draft.Values.Resolve(f.Path)).Select(r => r.Text?.Trim('/')).Concat(draft.Facts.OfType<EndpointFact>().SelectMany(f => draft.Values.Resolve(f.Pattern)).Select(r => r.Text?.Trim('/')))
            .OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return mapped.Count == 0 || !draft.Facts.OfType<HealthEndpointFact>().Any() ? []
            : containers.SelectMany(c => c.Probes).Where(p => !mapped.Any(m => p.Path.Trim('/').EndsWith(m, StringComparison.OrdinalIgnoreCase)))
                .Select(p => Notice(p.Location, $"{p.Path} is asked for {draft.Name}'s health, and its code maps no such path", "ask a path that exists"));
    }

    private static IEnumerable<Notice> Ports(ServiceDraft draft, IReadOnlyList<DeployedContainer> containers) =>
        draft.Ports.Count == 0 ? []
            : containers.Where(c => c.Stage != DeploymentStage.Image && c.Ports.Count > 0 && !c.Ports.Any(p => draft.Ports.Any(own => own.Port == p.Number)))
                .Select(c => Notice(c.Ports[0].Location, $"traffic for {draft.Name} goes to port {c.Ports[0].Number}, and it listens on {string.Join(", ", draft.Ports.Select(p => p.Port))}", "send it to the port that code and configuration open"));

    private static bool IsAside(string type) => type is ServerTypes.Seq or ServerTypes.Jaeger or ServerTypes.Zipkin or ServerTypes.OpenTelemetryCollector or ServerTypes.Prometheus or ServerTypes.Dapr || type.StartsWith("gateway-", StringComparison.Ordinal);

    private static Notice Notice(SourceLocation location, string message, string remedy) => new(AnalysisRules.DeploymentDisagrees.Id, AnalysisRules.DeploymentDisagrees.Severity, location, message, remedy);
}
