using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Names and numbers of ports in containers, Services and network policies.</summary>
internal sealed class PortRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        foreach (var container in item.Pod?.Containers ?? [])
        {
            foreach (var port in container.Ports)
            {
                CheckName(item, port.Node["name"], sink);
                CheckNumber(item, port.Node["containerPort"], 1, sink);
                CheckNumber(item, port.Node["hostPort"], 0, sink);
            }
        }

        if (item.Kind == "Service")
        {
            foreach (var port in item.Spec?["ports"]?.Items ?? [])
                CheckServicePort(item, port, sink);
        }
        else if (item.Kind == "NetworkPolicy")
        {
            foreach (var port in Directions(item).SelectMany(rule => rule["ports"]?.Items ?? []))
                CheckTarget(item, port["port"], sink);
        }
    }

    private static IEnumerable<YamlNode> Directions(KubernetesObject item) =>
        (item.Spec?["ingress"]?.Items ?? []).Concat(item.Spec?["egress"]?.Items ?? []);

    private static void CheckServicePort(KubernetesObject item, YamlNode port, FindingSink sink)
    {
        if (port["name"] is { Text: { } name } node && !DnsName.IsLabel(name))
            sink.Fault(ApiRules.InvalidPortName, item, node, $"'{name}' is not a valid name for a Service's port", "use at most 63 lower-case letters, digits and hyphens");
        CheckNumber(item, port["port"], 1, sink);
        CheckTarget(item, port["targetPort"], sink);
        if (port["nodePort"].Whole() is { } number and not 0 and (< 30000 or > 32767))
            sink.Report(ApiRules.InvalidNodePort, item, port["nodePort"]!, $"the node port {number} is outside 30000 to 32767", "leave nodePort out; the cluster then chooses one");
    }

    private static void CheckTarget(KubernetesObject item, YamlNode? target, FindingSink sink)
    {
        if (target is YamlScalar { Type: YamlScalarType.String })
            CheckName(item, target, sink);
        else
            CheckNumber(item, target, 1, sink);
    }

    private static void CheckName(KubernetesObject item, YamlNode? node, FindingSink sink)
    {
        if (node?.Text is { } name && !DnsName.IsPortName(name))
            sink.Fault(ApiRules.InvalidPortName, item, node, $"'{name}' is not a valid name for a port", "use at most 15 lower-case letters, digits and hyphens, with a letter among them");
    }

    private static void CheckNumber(KubernetesObject item, YamlNode? node, int least, FindingSink sink)
    {
        if (node.Whole() is { } number && (number < least || number > 65535))
            sink.Fault(ApiRules.InvalidPortNumber, item, node!, $"{number} is not a port", "use a number from 1 to 65535");
    }
}
