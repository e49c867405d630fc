using System.Globalization;
using Containerize.Generation.Planning;
using Containerize.Generation.Servers;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans whom a service may call: what the call graph and the settings name, and everything where something may be hidden from them.</summary>
internal static class EgressPlanner
{
    /// <summary>The address on which every node's own DNS cache answers where the cluster runs NodeLocal DNSCache; it is no pod that a selector could name.</summary>
    private const string NodeLocalDns = "169.254.20.10/32";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<PolicyRule> Of(ApplicationPlan plan, PlannedService service)
    {
        if (OpenReason(plan, service) is { } reason) return [new PolicyRule([], []) { Comment = "Open: " + reason }];
        var rules = new List<PolicyRule> { Dns(plan) };
        foreach (var name in plan.From(service.Name).Where(c => c.Kind != ConnectionKind.Message).Select(c => c.To).Distinct().Order(StringComparer.Ordinal))
        {
            if (Connection(plan, name) is { } rule) rules.Add(rule);
        }

        rules.AddRange(Outside(plan, service));
        if (ServiceAccess.Of(plan, service) is not null) rules.Add(ApiServer(plan));
        if (Monitoring(plan, service) is { } monitoring) rules.Add(monitoring);
        return [.. rules.DistinctBy(r => string.Join(' ', r.Peers.Select(p => $"{p.Kind} {p.Value} {p.HasExcept}").Concat(r.Ports.Select(p => $"{p.Port}{p.Number}"))))];
    }

    /// <summary>Why everything may be called; null where only what is named may.</summary>
    public static string? OpenReason(ApplicationPlan plan, PlannedService service)
    {
        if (plan.Settings.User.Text(NetworkKeys.Policy, service.Name) == "open") return "the setting networkPolicy says so.";
        if (plan.Settings.User.Find(NetworkKeys.Egress, service.Name) is not null) return null;
        if (plan.Model.Unresolved.FirstOrDefault(u => u.HidesDependency && (u.Service == service.Name || u.Service.Length == 0)) is { } unresolved)
            return $"it may call something that could not be determined ({unresolved.Subject}). Name what it calls in network.egress to close it.";
        if (plan.From(service.Name).Any(c => plan.Model.Infrastructure.Any(i => i.Name == c.To && i.Type == ServerTypes.Dapr)))
            return "its Dapr sidecar, which shares the pod's network, calls other sidecars, the control plane and the servers of its components.";
        return plan.From(service.Name).Select(c => c.To).Distinct().Order(StringComparer.Ordinal).FirstOrDefault(n => Unknown(plan, n)) is { } name
            ? $"{name} runs outside this set, and its ports are not known. Name them in network.egress to close it."
            : null;
    }

    /// <summary>What looking names up takes.</summary>
    public static PolicyRule Dns(ApplicationPlan plan) => new(
        [PolicyPeer.Namespace(plan.Settings.User.Text(NetworkKeys.DnsNamespace) ?? "kube-system"), PolicyPeer.Block(NodeLocalDns) with { Comment = "NodeLocal DNSCache, where the cluster runs it." }],
        [new PolicyPort("", 53, Protocol: "UDP"), PolicyPort.Of(53)])
    {
        Comment = "Names are looked up.",
    };

    // Its Service leads to the port that the server itself has; policies see the latter in most clusters, the former in some.
    private static PolicyRule ApiServer(ApplicationPlan plan)
    {
        var ranges = plan.Settings.User.Find(NetworkKeys.ApiServer)?.Values;
        return new PolicyRule(ranges is { } given ? [.. given.Select(PolicyPeer.Block)] : HostPeers.Anywhere, [PolicyPort.Of(443), PolicyPort.Of(6443)])
        {
            Comment = ranges is null ? "The API server is no pod that a selector could name: any address; network.apiServer narrows it." : "The API server.",
        };
    }

    private static PolicyRule? Connection(ApplicationPlan plan, string name)
    {
        if (plan.Service(name) is { } callee) return callee.Ports.Count == 0 ? null : new PolicyRule([PolicyPeer.App(name)], [.. callee.Ports.Select(p => PolicyPort.Of(p.Number))]);
        if (plan.Hosted.FirstOrDefault(s => s.Name == name) is { } hosted) return new PolicyRule([PolicyPeer.App(name)], [.. hosted.Recipe.Ports.Select(p => PolicyPort.Of(p.Number))]);
        if (plan.Server(name) is { } server) return server.Elsewhere is { } address ? Elsewhere(plan, server, address) : Absent(server);
        if (plan.Model.Infrastructure.FirstOrDefault(i => i.Name == name && i.Type is not (ServerTypes.Sqlite or ServerTypes.Dapr)) is not { } external) return null;
        var networks = plan.Settings.User.Find(ServerKeys.Networks, name)?.Values;
        return new PolicyRule(networks is { } ranges ? [.. ranges.Select(PolicyPeer.Block)] : HostPeers.Public(plan), OutsidePorts.Of(external.Type))
        {
            Comment = networks is null ? $"{name} ({external.Type}) runs outside the cluster: any public address, since a policy knows no names; servers.{name}.networks narrows it, and is needed for a private endpoint." : $"{name} ({external.Type}) runs outside the cluster.",
        };
    }

    private static PolicyRule Elsewhere(ApplicationPlan plan, PlannedServer server, ServerAddress address)
    {
        var ports = address.Host.Length > 0 ? [PolicyPort.Of(address.Port)] : OutsidePorts.Of(server.Recipe.Type);
        if (address.Networks.Count > 0) return new PolicyRule([.. address.Networks.Select(PolicyPeer.Block)], ports) { Comment = $"{server.Name} runs elsewhere." };
        var peers = address.Host.Length > 0 ? HostPeers.Of(plan, address.Host) : HostPeers.Anywhere;

        // A managed server's public name often leads to a private address.
        var wide = peers.Any(p => p.Kind == "block" && p.Value is "0.0.0.0/0");
        return new PolicyRule(wide ? [.. peers.Where(p => p.Kind != "block"), .. HostPeers.Anywhere] : peers, ports)
        {
            Comment = wide ? $"{server.Name} runs elsewhere{(address.Host.Length > 0 ? $", at {address.Host}" : "")}: any address, since a policy knows no names and private addresses are usual; servers.{server.Name}.networks narrows it." : $"{server.Name} runs elsewhere, at {address.Host}.",
        };
    }

    private static PolicyRule Absent(PlannedServer server) => new([new PolicyPeer("pods"), .. HostPeers.Anywhere], [.. server.Recipe.Ports.Select(p => PolicyPort.Of(p.Number))])
    {
        Comment = $"{server.Name} is not part of this set: whatever answers to that name in the namespace.",
    };

    // Hosts that the code names, addresses among the variables that the user sets, and what the settings add.
    private static IEnumerable<PolicyRule> Outside(ApplicationPlan plan, PlannedService service)
    {
        foreach (var address in plan.Model.Unresolved.Where(u => u.Service == service.Name).Select(u => u.Outside).OfType<OutsideAddress>().Distinct().OrderBy(a => a.Host, StringComparer.Ordinal).ThenBy(a => a.Port))
            yield return Host(plan, address.Host, address.Port, $"The code calls {address.Host}");
        foreach (var (name, value) in ExtraVariables.Of(plan.Settings.User, service, kubernetes: true))
        {
            if (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.Host != service.Name && uri.Port > 0 && !uri.IsLoopback) yield return Host(plan, uri.Host, uri.Port, $"The variable {name} names {uri.Host}");
        }

        foreach (var entry in plan.Settings.User.Find(NetworkKeys.Egress, service.Name)?.Values ?? default)
        {
            var colon = entry.LastIndexOf(':');
            yield return Host(plan, entry[..colon], int.Parse(entry[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture), $"The setting network.egress names {entry[..colon]}");
        }
    }

    private static PolicyRule Host(ApplicationPlan plan, string host, int port, string reason)
    {
        var peers = HostPeers.Of(plan, host);
        return new PolicyRule(peers, [PolicyPort.Of(port)]) { Comment = peers.Any(p => p.HasExcept) ? $"{reason}: any public address, since a policy knows no names." : reason + "." };
    }

    private static PolicyRule? Monitoring(ApplicationPlan plan, PlannedService service) =>
        plan.Settings.User.Text(NetworkKeys.MonitoringNamespace) is { } space && service.Service.Features.Contains(Features.OpenTelemetry)
            ? new PolicyRule([PolicyPeer.Namespace(space)], [PolicyPort.Of(4317), PolicyPort.Of(4318)]) { Comment = "Its telemetry goes to the collectors." }
            : null;

    private static bool Unknown(ApplicationPlan plan, string name) =>
        plan.Service(name) is null && plan.Server(name) is null && plan.Model.Infrastructure.FirstOrDefault(i => i.Name == name) is { } server
        && server.Type is not (ServerTypes.Sqlite or ServerTypes.Dapr) && OutsidePorts.Of(server.Type).Count == 0;
}
