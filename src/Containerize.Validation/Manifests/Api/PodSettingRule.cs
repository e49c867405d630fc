using System.Net;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Settings of the pod as a whole: names, addresses, deadlines, and that there is something to run.</summary>
internal sealed class PodSettingRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Pod is not { Spec: { } spec } pod)
            return;
        if (spec["containers"] is YamlSequence { Items.Count: 0 } none)
            sink.ReportKey(PodRules.NoContainer, item, none, "the pod has no container", "add one");
        if (item.Kind != "Pod" && spec["ephemeralContainers"] is YamlSequence { Items.Count: > 0 } ephemeral)
            sink.ReportKey(PodRules.InvalidPodSetting, item, ephemeral, "a template cannot have ephemeral containers", "remove them");
        CheckNames(item, spec, sink);
        CheckDns(item, spec, sink);
        foreach (var alias in spec["hostAliases"]?.Items ?? [])
            CheckAddress(item, alias["ip"], sink);
        if (spec["activeDeadlineSeconds"] is { } deadline && (deadline.Whole() < 1 || (pod.RunsForEver && item.Kind is not ("Pod" or "PodTemplate"))))
            sink.Report(PodRules.InvalidPodSetting, item, deadline, deadline.Whole() < 1 ? $"activeDeadlineSeconds is {deadline.Text}" : $"the pods of a {item.Kind} run for ever and cannot have a deadline", "remove activeDeadlineSeconds");
        if (!spec["hostNetwork"].Is(true))
            return;
        foreach (var port in pod.Containers.SelectMany(container => container.Ports))
        {
            if (port.Node["hostPort"].Whole() is { } host and not 0 && host != port.Number && !port.IsFaulty)
                sink.Fault(PodRules.InvalidPodSetting, item, port.Node["hostPort"]!, $"with hostNetwork, hostPort {host} has to equal containerPort {port.Number}", "remove hostPort");
        }
    }

    private static void CheckNames(KubernetesObject item, YamlNode spec, FindingSink sink)
    {
        foreach (var field in new[] { "hostname", "subdomain" })
        {
            if (spec[field] is { Text: { Length: > 0 } name } node && !DnsName.IsLabel(name))
                sink.Report(PodRules.InvalidPodSetting, item, node, $"'{name}' is not a valid {field}", "use at most 63 lower-case letters, digits and hyphens");
        }

        foreach (var field in new[] { "serviceAccountName", "priorityClassName", "runtimeClassName", "nodeName", "schedulerName" })
        {
            if (spec[field] is { Text: { Length: > 0 } name } node && !DnsName.IsSubdomain(name) && name.AsSpan().IndexOfAny("${") < 0)
                sink.Fault(PodRules.InvalidPodSetting, item, node, $"'{name}' is not a valid {field}", "use lower-case letters, digits, hyphens and dots");
        }
    }

    private static void CheckDns(KubernetesObject item, YamlNode spec, FindingSink sink)
    {
        var servers = spec["dnsConfig"]?["nameservers"]?.Items ?? [];
        if (spec["dnsPolicy"] is { Text: "None" } policy && servers.Count == 0)
            sink.Report(PodRules.InvalidPodSetting, item, policy, "dnsPolicy is None and dnsConfig names no server", "add dnsConfig.nameservers, or remove dnsPolicy");
        if (servers.Count > 3)
            sink.Report(PodRules.InvalidPodSetting, item, servers[3], $"dnsConfig names {servers.Count} servers", "name at most 3");
        foreach (var server in servers)
            CheckAddress(item, server, sink);
    }

    private static void CheckAddress(KubernetesObject item, YamlNode? node, FindingSink sink)
    {
        if (node is { Text: { } text } && !IPAddress.TryParse(text, out _))
            sink.Report(PodRules.InvalidPodSetting, item, node, $"'{text}' is not an IP address", "write an IP address");
    }
}
