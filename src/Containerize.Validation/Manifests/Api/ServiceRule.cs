using System.Net;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Services whose fields go together.</summary>
internal sealed class ServiceRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind != "Service" || item.Spec is not YamlMapping spec || spec.IsWithinFault)
            return;
        var type = spec["type"] is { Faulted: true } ? null : spec["type"]?.Text ?? "ClusterIP";
        if (type is null)
            return;
        CheckExternal(item, spec, type, sink);
        if (spec["clusterIP"] is { Text: { Length: > 0 } address } at)
        {
            if (address == "None" ? type is "NodePort" or "LoadBalancer" : !IPAddress.TryParse(address, out _))
                sink.Report(AccessRules.InvalidService, item, at, address == "None" ? $"a {type} cannot be headless" : $"clusterIP '{address}' is not an IP address", "leave clusterIP out; the cluster then chooses one");
        }

        if (type is "ClusterIP")
        {
            foreach (var port in (spec["ports"]?.Items ?? []).Select(port => port["nodePort"]).Where(port => port.Whole() is > 0))
                sink.Fault(AccessRules.InvalidService, item, port!, "a ClusterIP has no node port", "remove nodePort, or use the type NodePort");
            if (spec["externalTrafficPolicy"] is { } policy && (spec["externalIPs"]?.Items.Count ?? 0) == 0)
                sink.ReportKey(AccessRules.InvalidService, item, policy, "externalTrafficPolicy goes with NodePort and LoadBalancer alone", "remove it");
        }

        foreach (var range in spec["loadBalancerSourceRanges"]?.Items ?? [])
        {
            if (range.Text is { } text && !CidrRange.IsValid(text.Trim()))
                sink.Report(AccessRules.InvalidService, item, range, $"'{text}' is no range of addresses", "write an address, a slash and the number of bits");
        }

        if (spec["sessionAffinityConfig"]?["clientIP"]?["timeoutSeconds"] is { } timeout && timeout.Whole() is < 1 or > 86400)
            sink.Report(AccessRules.InvalidService, item, timeout, $"the timeout {timeout.Text} is outside 1 to 86400", "use at most a day");
    }

    private static void CheckExternal(KubernetesObject item, YamlMapping spec, string type, FindingSink sink)
    {
        if (type == "ExternalName")
        {
            if (item.Lacks(spec, "externalName") || spec["externalName"] is { Text: "" })
                sink.Report(AccessRules.InvalidService, item, spec["type"] ?? item.Anchor, "an ExternalName has no externalName", "add it");
            else if (spec["externalName"] is { Text: { } name } node && !DnsName.IsSubdomain(name.TrimEnd('.').ToLowerInvariant()))
                sink.Report(AccessRules.InvalidService, item, node, $"'{name}' is not a DNS name", "write a name without scheme and port");
            return;
        }

        var headless = spec["clusterIP"]?.Text == "None";
        if (!headless && (item.Lacks(spec, "ports") || spec["ports"] is YamlSequence { Items.Count: 0 }))
            sink.Report(AccessRules.InvalidService, item, item.Anchor, $"the Service '{item.Name}' has no port", "add its ports");
    }
}
