using System.Net;
using System.Net.Sockets;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Says of a host by which selectors and addresses a network policy, which knows no names, lets a pod reach it.</summary>
internal static class HostPeers
{
    /// <summary>What no address of the public Internet is in: private networks, shared address space, link-local addresses and with them the metadata service of clouds.</summary>
    public static readonly IReadOnlyList<string> PrivateRanges = ["10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10"];

    // Names that no public registry hands out: what answers to them is in a network of one's own.
    private static readonly string[] PrivateEndings = [".local", ".internal", ".lan", ".corp", ".intranet", ".home.arpa", ".localdomain", ".private", ".test"];

    /// <summary>The peers for a host.</summary>
    public static IReadOnlyList<PolicyPeer> Of(ApplicationPlan plan, string host)
    {
        var name = host.TrimEnd('.').ToLowerInvariant();
        if (name.Contains('/', StringComparison.Ordinal)) return [PolicyPeer.Block(name)];
        if (IPAddress.TryParse(name, out var address)) return [PolicyPeer.Block($"{address}/{(address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)}")];
        if (plan.Service(name) is not null || plan.Hosted.Any(s => s.Name == name)) return [PolicyPeer.App(name)];
        if (Namespace(name) is { } space) return space == plan.Namespace && Known(plan, name.Split('.')[0]) ? [PolicyPeer.App(name.Split('.')[0])] : [PolicyPeer.Namespace(space)];
        if (!name.Contains('.', StringComparison.Ordinal)) return [new PolicyPeer("pods"), .. Anywhere];
        return PrivateEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal)) ? Anywhere : Public(plan);
    }

    /// <summary>Every address: what is reached may well be in a private network, as managed databases are.</summary>
    public static IReadOnlyList<PolicyPeer> Anywhere { get; } = [PolicyPeer.Block("0.0.0.0/0"), PolicyPeer.Block("::/0")];

    /// <summary>Every address outside the private ranges.</summary>
    public static IReadOnlyList<PolicyPeer> Public(ApplicationPlan plan)
    {
        IReadOnlyList<string> ranges = plan.Settings.User.Find(NetworkKeys.PrivateRanges) is { } given ? [.. given.Values] : PrivateRanges;
        return
        [
            PolicyPeer.Block("0.0.0.0/0") with { Except = [.. ranges.Where(r => !r.Contains(':', StringComparison.Ordinal))] },
            PolicyPeer.Block("::/0") with { Except = [.. ranges.Where(r => r.Contains(':', StringComparison.Ordinal))] },
        ];
    }

    // service.namespace.svc and service.namespace.svc.cluster.local; a name of two parts alone could as well be a public one.
    private static string? Namespace(string name)
    {
        var parts = name.Split('.');
        return parts.Length > 2 && parts[2] == "svc" ? parts[1] : null;
    }

    private static bool Known(ApplicationPlan plan, string name) => plan.Service(name) is not null || plan.Hosted.Any(s => s.Name == name);
}
