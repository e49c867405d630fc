using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Peers, ranges and ports of network policies.</summary>
internal sealed class NetworkPolicyFormRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind != "NetworkPolicy" || item.Spec is not { } spec)
            return;
        foreach (var rule in (spec["ingress"]?.Items ?? []).Concat(spec["egress"]?.Items ?? []))
        {
            foreach (var peer in (rule["from"]?.Items ?? []).Concat(rule["to"]?.Items ?? []))
                CheckPeer(item, peer, sink);
            foreach (var port in rule["ports"]?.Items ?? [])
                CheckPort(item, port, sink);
        }

        var types = (spec["policyTypes"]?.Items ?? []).Select(type => type.Text).ToList();
        if (types.Count == 0 || spec["policyTypes"]!.Items.Any(type => type.Faulted))
            return;
        foreach (var (field, type) in new[] { ("ingress", "Ingress"), ("egress", "Egress") })
        {
            if (spec[field] is YamlSequence { Items.Count: > 0 } rules && !types.Contains(type))
                sink.ReportKey(CrossObjectRules.IgnoredPolicyRules, item, rules, $"policyTypes does not list {type}, so these rules are ignored", $"add {type} to policyTypes");
        }
    }

    private static void CheckPeer(KubernetesObject item, YamlNode peer, FindingSink sink)
    {
        if (peer is not YamlMapping mapping || mapping.Entries.Any(entry => entry.Value.Faulted))
            return;
        if (mapping.Entries.Count == 0)
            sink.Report(AccessRules.InvalidNetworkPolicy, item, peer, "the peer says not whom it means", "add podSelector, namespaceSelector or ipBlock");
        if (peer["ipBlock"] is not YamlMapping block)
            return;
        if (mapping.Entries.Count > 1)
            sink.ReportKey(AccessRules.InvalidNetworkPolicy, item, block, "an ipBlock stands beside selectors", "make it a peer of its own");
        if (block["cidr"] is not { Text: { } cidr } node)
            return;
        if (!CidrRange.IsValid(cidr))
        {
            sink.Report(AccessRules.InvalidNetworkPolicy, item, node, $"'{cidr}' is no range of addresses", "write an address, a slash and the number of bits");
            return;
        }

        foreach (var exception in block["except"]?.Items ?? [])
        {
            if (exception.Text is { } text && !CidrRange.Contains(cidr, text))
                sink.Report(AccessRules.InvalidNetworkPolicy, item, exception, $"'{text}' is no range within {cidr}", "write a smaller range of the block");
        }
    }

    private static void CheckPort(KubernetesObject item, YamlNode port, FindingSink sink)
    {
        if (port["endPort"] is not { } end || end.IsWithinFault)
            return;
        if (port["port"].Whole() is not { } start)
            sink.Report(AccessRules.InvalidNetworkPolicy, item, end, "endPort goes with a port that is a number", "write the number of the first port");
        else if (end.Whole() < start || end.Whole() > 65535)
            sink.Report(AccessRules.InvalidNetworkPolicy, item, end, $"endPort {end.Text} is no end of a range that begins with {start}", "use a number from the port to 65535");
    }
}
